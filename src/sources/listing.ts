/** Lists what commits brought, less what an earlier run saw of it. */
import { listBlobs } from '../git/blobs.ts';
import type { Selection } from '../git/blobs.ts';
import { introductionsOf } from '../git/introductions.ts';
import type { Introduction, Introductions } from '../git/introductions.ts';
import type { Repository } from '../git/repository.ts';
import { tipsOf } from '../git/tips.ts';
import type { Commits, Memory } from './commit-types.ts';
import { canBeSeen, stillHolds, type Seen } from './seen.ts';

export interface Listing {
  readonly introductions: Introductions;
  /** Path by blob id: contents that are to be looked at, or are known. */
  readonly paths: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  readonly memory: Memory | null;
  /** What need not be listed. */
  readonly seen: Seen | null;
  /** Tips of what will have been seen after this run; null where that cannot be said. */
  readonly tips: readonly string[] | null;
}

/** @returns null where there is nothing to look at */
export async function listAll(commits: Commits): Promise<Listing | null> {
  const { repository } = commits;
  const selection = await commits.selection();
  if (selection === null) return null;
  const memory = (await commits.known?.()) ?? null;
  const { seen, tips } = await wholeSeen(commits, memory);
  // Refs may come while git lists: what is said to be seen is asked for by name.
  const all: Selection = {
    ...selection,
    include: [...selection.include, ...(tips ?? [])],
    exclude: [...selection.exclude, ...(seen?.tips ?? [])],
  };
  const [{ paths, missing }, introductions] = await Promise.all([
    listContents(repository, all),
    introductionsOf(repository, all),
  ]);
  if (seen === null) return { introductions, paths, missing, memory, seen, tips };
  for (const { id } of seen.open) paths.delete(id);
  const both = joined(seen, introductions);
  return { introductions: both, paths, missing, memory, seen, tips };
}

async function wholeSeen(
  { whole, repository }: Commits,
  memory: Memory | null,
): Promise<Pick<Listing, 'seen' | 'tips'>> {
  if (whole !== true || memory === null) return { seen: null, tips: null };
  const { gitFolder, clean } = memory;
  const [tips, canBe, holds] = await Promise.all([
    tipsOf(repository),
    canBeSeen(repository, gitFolder),
    clean.seen !== null && stillHolds(clean.seen, repository, gitFolder),
  ]);
  return { seen: holds ? clean.seen : null, tips: canBe && tips.length > 0 ? tips : null };
}

/** Who brought what was seen earlier was found out then. */
function joined({ open }: Seen, introductions: Introductions): Introductions {
  const known = open.filter(({ introduction }) => introduction !== null);
  return {
    names: introductions.names,
    async contents() {
      const later = await introductions.contents();
      return new Map<string, Introduction>([
        ...later,
        ...known.map(({ id, introduction }) => [id, introduction!] as const),
      ]);
    },
  };
}

async function listContents(
  repository: Repository,
  selection: Selection,
): Promise<{ paths: Map<string, string>; missing: string[] }> {
  const paths = new Map<string, string>();
  const missing = new Set<string>();
  for await (const blobs of listBlobs(repository, selection)) {
    for (const { id, path, missing: isMissing } of blobs) {
      if (isMissing) missing.add(id);
      else if (!paths.has(id)) paths.set(id, path);
    }
  }
  for (const id of missing) paths.delete(id);
  return { paths, missing: [...missing] };
}
