/** The detector with every rule of the project, made once for each test file. */
import { Detector } from '../../src/detect/detector.ts';
import type { Finding } from '../../src/detect/types.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';

const { rules: ruleSet } = compileRules(loadRuleFolder('rules', 'rules'));

export const rules = ruleSet.rules;
export const detector = new Detector(ruleSet);

/** @param text latin1 or anything that UTF-8 can hold */
export function scan(text: string, path = ''): Finding[] {
  return detector.scan(Buffer.from(text), path);
}

/** `rule confidence value` of each finding. */
export function told(text: string, path = ''): string[] {
  return scan(text, path).map(
    ({ rule, confidence, secret }) => `${rule.id} ${confidence} ${secret.reveal()}`,
  );
}
