/** Writes the licences of the packages that are inside the bundle. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT, writeBuilt } from './paths.ts';

const RULE = `\n${'-'.repeat(72)}\n\n`;

/**
 * @param folders package folders relative to the top: `node_modules/micromatch`
 * @throws Error if a package carries no licence: then it must not be shipped
 */
export function writeThirdParty(folders: readonly string[]): string {
  const head = 'dist/ holds code of the packages below, each under its own licence.\n';
  const parts = folders.map(describe);
  return writeBuilt(join(DIST, 'THIRD-PARTY.txt'), [head, ...parts].join(RULE));
}

function describe(folder: string): string {
  const home = join(ROOT, folder);
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  ) as Record<string, string | undefined>;
  if (license === undefined) throw new Error(`${folder}/package.json names no licence`);
  const text = readdirSync(home)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(home, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, homepage ?? '', ...text].join('\n\n').trim() + '\n';
}
