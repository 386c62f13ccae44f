/** Removes what earlier builds left in `dist/`. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './paths.ts';

/** A command that started on the last build may still load its chunks: they stay for a minute. */
const GRACE_MS = 60_000;

/**
 * @param written absolute paths of this build's files
 * @param kept folders of `dist/` that this build did not touch
 */
export function removeStale(written: readonly string[], kept: readonly string[]): void {
  const current = new Set(written);
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || current.has(path)) continue;
    if (kept.some((folder) => entry.parentPath.startsWith(join(DIST, folder)))) continue;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > GRACE_MS) rmSync(path, { force: true });
  }
}
