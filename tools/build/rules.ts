/** Compiles `rules/*.yaml` to the JSON files that the bundle takes in, so that nothing is parsed at start-up. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packPlan } from '../../src/detect/packed-plan.ts';
import { planFor } from '../../src/detect/plan.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { packRules } from '../../src/rules/packed.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { DIST, ROOT, writeBuilt } from './paths.ts';

/** @throws ConfigError if a rule file does not fit */
export function writeRules(): { files: string[]; rules: number } {
  const none = !readdirSync(join(ROOT, 'rules')).some((name) => name.endsWith('.yaml'));
  const { rules, advice } = compileRules(none ? [] : loadRuleFolder(join(ROOT, 'rules'), 'rules'));
  const folder = join(DIST, 'compiled');
  return {
    files: [
      writeBuilt(join(folder, 'rules.json'), JSON.stringify(packRules(rules.rules))),
      writeBuilt(join(folder, 'plan.json'), JSON.stringify(packPlan(planFor(rules.rules)))),
      writeBuilt(join(folder, 'advice.json'), JSON.stringify(advice)),
    ],
    rules: rules.rules.length,
  };
}
