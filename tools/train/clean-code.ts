/** Candidates from code that is known to hold no secrets worth telling: what they teach is to be quiet. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { labelledCandidates, type Labelled, type Line } from './lines.ts';

const LARGEST = 1 << 20;

/**
 * @param folder a tree of clean code
 * @param keep part of the files that is read, by hash of the path: learning and measuring must not see the same ones
 */
export function cleanCandidates(
  folder: string,
  words: readonly string[],
  keep: (hash: number) => boolean,
): Labelled[] {
  const found: Labelled[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (
      !entry.isFile() ||
      !keep(hashOf(path.slice(folder.length))) ||
      statSync(path).size > LARGEST
    )
      continue;
    const whole: Line = {
      repo: `clean ${folder}`,
      path: path.slice(folder.length + 1),
      text: readFileSync(path, 'utf8'),
      secrets: [],
      unsure: [],
      categories: ['clean'],
    };
    found.push(...labelledCandidates([whole], words));
  }
  return found;
}

function hashOf(path: string): number {
  return createHash('sha256').update(path).digest()[0]!;
}
