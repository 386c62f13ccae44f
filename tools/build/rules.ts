/** Compiles `rules/*.yaml` to the two JSON files that the bundle takes in, so that nothing is parsed at start-up. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT, writeBuilt } from './paths.ts';

/** @throws ConfigError if a rule file does not fit */
export async function compileRules(): Promise<{ files: string[]; rules: number }> {
  const { rules, advice } = await load();
  const folder = join(DIST, 'compiled');
  return {
    files: [
      writeBuilt(join(folder, 'rules.json'), JSON.stringify(rules)),
      writeBuilt(join(folder, 'advice.json'), JSON.stringify(advice)),
    ],
    rules: rules.rules.length,
  };
}

async function load(): Promise<{ rules: { rules: unknown[] }; advice: unknown }> {
  const room = join(ROOT, 'src', 'rules');
  const [loader, compiler] = [join(room, 'load.ts'), join(room, 'compile.ts')];
  if (!existsSync(loader) || !existsSync(compiler)) return { rules: { rules: [] }, advice: {} };
  const { loadRuleFiles } = await import(pathToFileURL(loader).href);
  const { compile } = await import(pathToFileURL(compiler).href);
  return compile(await loadRuleFiles(join(ROOT, 'rules')));
}
