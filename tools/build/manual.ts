/** Writes the manual page that comes with the package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manual } from '../../src/cli/manual.ts';
import { DIST, ROOT, writeBuilt } from './paths.ts';

/** @returns the path written */
export function writeManual(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return writeBuilt(join(DIST, 'scan-tokens.1'), manual(version));
}
