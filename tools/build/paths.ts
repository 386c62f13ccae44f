/** Where the build reads from and writes to, as absolute paths. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything built goes. */
export const DIST = join(ROOT, 'dist');

/**
 * Writes a file of `dist/` in one step, so that a command which runs meanwhile never reads half of it.
 * @returns its absolute path
 */
export function writeBuilt(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.tmp`;
  writeFileSync(half, content);
  renameSync(half, path);
  return path;
}
