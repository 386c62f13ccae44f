/** Builds the package twice, beside the project: with all of its rules, and with a hundred of them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeSnapshot } from '../../src/install/snapshot.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What the build reads, beside `rules/`. */
const PARTS = ['bin', 'src', 'tools', 'package.json', 'tsconfig.json', 'LICENSE'];
/** Its names make up the values that no provider's rule knows; a package without it would do other work. */
const ALWAYS = 'generic.yaml';

/** A package that was built, and how many rules it has. */
export interface Built {
  readonly folder: string;
  readonly rules: number;
}

/**
 * @param folder where the package is to lie; what was there goes
 * @param wanted how many rules it is to have, of providers from A to Z
 */
export function buildWith(folder: string, wanted: number): Built {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'rules'), { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of chosen(wanted)) cpSync(join(ROOT, 'rules', name), join(folder, 'rules', name));
  const told = execFileSync('npx', ['tsx', 'tools/build.ts', '--no-types'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!makeSnapshot(folder)) throw new Error(`no start-up snapshot in ${folder}`);
  return { folder, rules: Number(/: (\d+) rules/.exec(told)![1]) };
}

/** Every so manyth file, so that all kinds of providers are among them. */
function chosen(wanted: number): readonly string[] {
  const names = readdirSync(join(ROOT, 'rules')).filter((name) => name.endsWith('.yaml'));
  const counts = new Map(names.map((name) => [name, rulesIn(name)]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (wanted >= all) return names;
  const step = Math.floor(all / wanted);
  const spread = names.filter((_, n) => n % step === 0);
  const picked = new Set<string>();
  let left = wanted;
  for (const name of [ALWAYS, ...spread, ...names]) {
    if (picked.has(name) || counts.get(name)! > left) continue;
    picked.add(name);
    left -= counts.get(name)!;
  }
  return [...picked];
}

function rulesIn(name: string): number {
  return readFileSync(join(ROOT, 'rules', name), 'utf8').match(/^ {2}- id: /gm)?.length ?? 0;
}
