/** Writes the JSON Schemas of rule files and of the configuration, which editors use to check them while they are written. */
import { join } from 'node:path';
import { configSchema } from '../../src/options/config/schema.ts';
import { ruleFileSchema } from '../../src/rules/schema.ts';
import { DIST, writeBuilt } from './paths.ts';

/** @returns the paths written */
export function writeSchemas(): string[] {
  return [
    write('rule-file.schema.json', ruleFileSchema),
    write('config.schema.json', configSchema),
  ];
}

function write(name: string, schema: object): string {
  return writeBuilt(join(DIST, name), `${JSON.stringify(schema)}\n`);
}
