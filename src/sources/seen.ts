/** How far a whole history was seen by an earlier run: what its tips reach need not be listed again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Introduction } from '../git/introductions.ts';
import type { Repository } from '../git/repository.ts';
import { areReached, namesCommitsOnly } from '../git/tips.ts';

/** A content that is to be looked at in every run: something was found in it, or it was left out for a reason. */
export interface OpenContent {
  readonly id: string;
  readonly path: string;
  /** Null where no commit brought it. */
  readonly introduction: Introduction | null;
}

export interface Seen {
  /** Commits, full ids: all that they reach was looked at. */
  readonly tips: readonly string[];
  /** How many contents that was. */
  readonly contents: number;
  readonly open: readonly OpenContent[];
}

/** More of them are rather found anew. */
export const MOST_OPEN = 2000;

/**
 * Holds it still, to the last commit? A history that was rewritten no longer reaches what was seen of it; one that
 * ends early (a shallow clone, grafts) may go on behind the same tips tomorrow.
 * @param gitFolder that all working trees share
 */
export async function stillHolds(
  seen: Seen,
  repository: Repository,
  gitFolder: string,
): Promise<boolean> {
  return !mayGoOn(repository, gitFolder) && areReached(repository, seen.tips);
}

/** May it be said of the history at all that what its tips reach was seen? */
export async function canBeSeen(repository: Repository, gitFolder: string): Promise<boolean> {
  return !mayGoOn(repository, gitFolder) && namesCommitsOnly(repository);
}

function mayGoOn({ shallow }: Repository, gitFolder: string): boolean {
  return shallow || existsSync(join(gitFolder, 'info/grafts'));
}
