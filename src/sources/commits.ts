/** Contents that commits brought: each once, wherever and however often it stands in the history. */
import type { AddedLines, Entry, Item, Origin, Source } from './types.ts';
import { readObjects } from '../git/objects.ts';
import type { GitObject, NoObject } from '../git/objects.ts';
import { Bringers } from './bringers.ts';
import type { Commits } from './commit-types.ts';
import { isLfsPointer } from './lfs.ts';
import { listAll, type Listing } from './listing.ts';
import { nameItem } from './name-item.ts';
import { inReadingOrder } from './reading-order.ts';
import { MOST_OPEN } from './seen.ts';

/**
 * One entry for each content of a file that the selected commits hold and the excluded ones do not: content that is
 * only in a merge, was renamed or deleted is among them by construction. A finding counts in the commit that brought
 * its line; commits are looked up only for contents with findings.
 */
export function commitsSource(commits: Commits): Source {
  let expected = 0;
  const begin = (): Promise<Listing | null> => listAll(commits);
  const early = commits.early === true ? begin() : null;
  // Whoever reads the entries hears of it; until then it must not end the process.
  early?.catch(() => undefined);
  return {
    noun: 'file version',
    async *entries() {
      const listing = await (early ?? begin());
      if (listing === null) return;
      const { paths, missing, seen } = listing;
      expected = paths.size + missing.length + (seen?.contents ?? 0);
      for (const id of missing)
        yield { kind: 'failure', origin: from(''), reason: `object ${id} is not in this clone` };
      yield* new Reading(commits, listing).entries();
    },
    expected: () => expected,
  };
}

/** Reads what was listed, and keeps in mind for the next run what came of it. */
class Reading {
  readonly #commits: Commits;
  readonly #listing: Listing;
  /** What was not found clean: by id the path. */
  readonly #open = new Map<string, string>();
  /** Names that were not found clean. */
  #dirtyNames = 0;

  constructor(commits: Commits, listing: Listing) {
    this.#commits = commits;
    this.#listing = listing;
  }

  async *entries(): AsyncGenerator<Entry> {
    const { introductions, memory } = this.#listing;
    const bringers = new Bringers(this.#commits, introductions);
    try {
      yield* this.#names(bringers);
      yield* this.#contents(bringers);
      await this.#remember();
    } finally {
      memory?.clean.save();
      bringers.close();
    }
  }

  *#names(bringers: Bringers): Generator<Item> {
    for (const [path, introduction] of this.#listing.introductions.names) {
      this.#dirtyNames++;
      yield {
        ...nameItem({ ...from(path), part: 'name' }),
        added: (lines) => bringers.ofName(introduction, lines),
        clean: () => {
          this.#dirtyNames--;
        },
      };
    }
  }

  async *#contents(bringers: Bringers): AsyncGenerator<Entry> {
    const { paths, memory, seen } = this.#listing;
    const fresh = new Map((seen?.open ?? []).map(({ id, path }) => [id, path]));
    if (seen !== null && seen.contents > fresh.size)
      yield { ...alreadyClean(''), times: seen.contents - fresh.size };
    for (const [id, path] of paths) {
      if (memory?.clean.has(id, path) === true) yield alreadyClean(path);
      else fresh.set(id, path);
    }
    const ids = inReadingOrder(fresh);
    if (ids.length === 0) return;
    let at = 0;
    for await (const object of readObjects(this.#commits.repository, ids)) {
      const id = ids[at++]!;
      yield* this.#content(id, fresh.get(id)!, object, bringers);
    }
  }

  *#content(
    id: string,
    path: string,
    object: GitObject | NoObject,
    bringers: Bringers,
  ): Generator<Entry> {
    const entry = entryOf(id, from(path), object, bringers);
    const { memory } = this.#listing;
    if (memory === null) {
      yield entry;
      return;
    }
    // Until it is found clean, which its reader says before it asks for the next.
    this.#open.set(id, path);
    const clean = (): void => {
      this.#open.delete(id);
      memory.clean.add(id, path);
    };
    yield entry.kind === 'item' ? { ...entry, clean } : entry;
  }

  /** Only where all was looked at, to the end. */
  async #remember(): Promise<void> {
    const { memory, tips, seen, paths, introductions } = this.#listing;
    if (memory === null || tips === null || !this.#isWhole()) return;
    const unchanged = seen !== null && paths.size === 0 && sameIds(seen.tips, tips);
    if (unchanged && seen.open.length === this.#open.size) return;
    const known = this.#open.size === 0 ? null : await introductions.contents();
    const open = [...this.#open].map(([id, path]) => ({
      id,
      path,
      introduction: known?.get(id) ?? null,
    }));
    memory.clean.seen = { tips, contents: paths.size + (seen?.contents ?? 0), open };
  }

  #isWhole(): boolean {
    return (
      this.#listing.missing.length === 0 && this.#dirtyNames === 0 && this.#open.size <= MOST_OPEN
    );
  }
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  const ids = new Set(some);
  return some.length === others.length && others.every((id) => ids.has(id));
}

const NOTHING = Buffer.alloc(0);

/** It counts as looked at: it was, by the same rules. */
function alreadyClean(path: string): Item {
  return { kind: 'item', origin: from(path), size: 0, content: NOTHING };
}

function from(path: string): Origin {
  return { from: 'commit', path, part: 'content' };
}

function entryOf(
  id: string,
  origin: Origin,
  object: GitObject | NoObject,
  bringers: Bringers,
): Entry {
  if (object.type !== 'blob' || !('content' in object)) {
    return {
      kind: 'failure',
      origin,
      reason: 'reason' in object ? object.reason : `is a ${object.type}, not a file`,
    };
  }
  const { size, content } = object;
  if (Buffer.isBuffer(content) && isLfsPointer(content)) {
    return { kind: 'skip', origin, reason: 'content is in Git LFS, not in git' };
  }
  const added = (lines: readonly number[]): Promise<AddedLines> =>
    bringers.ofContent(id, origin, content, lines);
  return { kind: 'item', origin, size, content, version: true, added };
}
