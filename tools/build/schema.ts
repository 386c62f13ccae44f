/** Writes the JSON Schema of rule files, which editors use to check them while they are written. */
import { join } from 'node:path';
import { ruleFileSchema } from '../../src/rules/schema.ts';
import { DIST, writeBuilt } from './paths.ts';

/** @returns the path written */
export function writeSchema(): string {
  const text = `${JSON.stringify(ruleFileSchema, null, 2)}\n`;
  return writeBuilt(join(DIST, 'rule-file.schema.json'), text);
}
