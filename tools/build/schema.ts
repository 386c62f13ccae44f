/** Writes the JSON Schema of rule files, which editors use to check them while they are written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT, writeBuilt } from './paths.ts';

/** @returns the path written */
export async function writeSchema(): Promise<string[]> {
  const source = join(ROOT, 'src', 'rules', 'schema.ts');
  if (!existsSync(source)) return [];
  const module = await import(pathToFileURL(source).href);
  const schema = module.schema ?? module.ruleFileSchema ?? module.RULE_FILE_SCHEMA;
  return [writeBuilt(join(DIST, 'rule-file.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)];
}
