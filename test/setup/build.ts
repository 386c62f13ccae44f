/** Before tests that run the built command: builds it if anything it is made of is newer, with the snapshot for hooks. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSnapshot } from '../../src/install/snapshot.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MADE_OF = ['src', 'rules', 'tools/build', 'package-lock.json'];
/** The last file a build writes. */
const PRODUCT = 'dist/THIRD-PARTY.txt';

/** @throws Error with the build's own words if it fails */
export default function setup(): void {
  const built = statSync(join(ROOT, PRODUCT), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...MADE_OF.map((path) => newest(join(ROOT, path)))) > built) buildAll();
  if (!makeSnapshot(ROOT)) throw new Error('no start-up snapshot could be made for the hook');
}

function buildAll(): void {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const build = spawnSync(process.execPath, [tsx, join(ROOT, 'tools/build.ts'), '--no-types'], {
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the build failed:\n${build.stdout}${build.stderr}`);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}
