/** Writes the JSON Schemas: of rule files and the configuration, for editors, and of the `json` report, for programs. */
import { join } from 'node:path';
import { configSchema } from '../../src/options/config/schema.ts';
import { reportSchema } from '../../src/report/json/schema.ts';
import { ruleFileSchema } from '../../src/rules/schema.ts';
import { DIST, writeBuilt } from './paths.ts';

/** @returns the paths written */
export function writeSchemas(): string[] {
  return [
    write('rule-file.schema.json', ruleFileSchema),
    write('config.schema.json', configSchema),
    write('report.schema.json', reportSchema),
  ];
}

function write(name: string, schema: object): string {
  return writeBuilt(join(DIST, name), `${JSON.stringify(schema)}\n`);
}
