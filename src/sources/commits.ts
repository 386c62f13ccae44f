/** Contents that commits brought: each once, wherever and however often it stands in the history. */
import type { AddedLines, Entry, Item, Origin, Source } from './types.ts';
import { listBlobs } from '../git/blobs.ts';
import type { Selection } from '../git/blobs.ts';
import { introductionsOf } from '../git/introductions.ts';
import type { Introduction, Introductions } from '../git/introductions.ts';
import { readObjects } from '../git/objects.ts';
import type { GitObject, NoObject } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { Bringers } from './bringers.ts';
import type { CleanContents } from './clean-contents.ts';
import type { Commits } from './commit-types.ts';
import { isLfsPointer } from './lfs.ts';
import { nameItem } from './name-item.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * One entry for each content of a file that the selected commits hold and the excluded ones do not: content that is
 * only in a merge, was renamed or deleted is among them by construction. A finding counts in the commit that brought
 * its line; commits are looked up only for contents with findings.
 */
export function commitsSource(commits: Commits): Source {
  let expected = 0;
  const begin = (): Promise<Listed | null> => listAll(commits);
  const early = commits.early === true ? begin() : null;
  // Whoever reads the entries hears of it; until then it must not end the process.
  early?.catch(() => undefined);
  return {
    noun: 'file version',
    async *entries() {
      const listed = await (early ?? begin());
      if (listed === null) return;
      const { introductions, paths, missing } = listed;
      expected = paths.size + missing.length;
      for (const id of missing)
        yield { kind: 'failure', origin: from(''), reason: `object ${id} is not in this clone` };
      const bringers = new Bringers(commits, introductions);
      try {
        yield* nameItems(introductions.names, bringers);
        const known = (await commits.known?.()) ?? null;
        const fresh = new Map([...paths].filter(([id, path]) => known?.has(id, path) !== true));
        for (const [id, path] of paths) if (!fresh.has(id)) yield alreadyClean(path);
        try {
          yield* contents(commits.repository, fresh, bringers, known);
        } finally {
          known?.save();
        }
      } finally {
        bringers.close();
      }
    },
    expected: () => expected,
  };
}

async function* contents(
  repository: Repository,
  paths: ReadonlyMap<string, string>,
  bringers: Bringers,
  known: CleanContents | null,
): AsyncGenerator<Entry> {
  const ids = inReadingOrder(paths);
  if (ids.length === 0) return;
  let at = 0;
  for await (const object of readObjects(repository, ids)) {
    const id = ids[at++]!;
    const path = paths.get(id)!;
    const entry = entryOf(id, from(path), object, bringers);
    yield entry.kind === 'item' && known ? { ...entry, clean: () => known.add(id, path) } : entry;
  }
}

const NOTHING = Buffer.alloc(0);

/** It counts as looked at: it was, by the same rules. */
function alreadyClean(path: string): Item {
  return { kind: 'item', origin: from(path), size: 0, content: NOTHING };
}

function from(path: string): Origin {
  return { from: 'commit', path, part: 'content' };
}

interface Listed {
  readonly introductions: Introductions;
  /** By blob id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

async function listAll(commits: Commits): Promise<Listed | null> {
  const { repository } = commits;
  const selection = await commits.selection();
  if (selection === null) return null;
  const [contents, introductions] = await Promise.all([
    listContents(repository, selection),
    introductionsOf(repository, selection),
  ]);
  return { introductions, ...contents };
}

async function listContents(
  repository: Repository,
  selection: Selection,
): Promise<Pick<Listed, 'paths' | 'missing'>> {
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

function* nameItems(names: ReadonlyMap<string, Introduction>, bringers: Bringers): Generator<Item> {
  for (const [path, introduction] of names) {
    const item = nameItem({ ...from(path), part: 'name' });
    yield { ...item, added: (lines) => bringers.ofName(introduction, lines) };
  }
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
