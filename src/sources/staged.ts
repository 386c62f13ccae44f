/** What the next commit would hold and HEAD does not: the bytes of the index, whatever the working tree says. */
import type { AddedLines, Entry, Failure, Item, Origin, Skip, Source } from './types.ts';
import type { Repository } from '../git/repository.ts';
import type { StagedChange } from '../git/index-diff.ts';
import { readObjects } from '../git/objects.ts';
import { stagedChanges } from '../git/index-diff.ts';
import { compareLines } from './added-lines.ts';
import type { Decode } from './added-lines.ts';
import { Answers, Lazily } from './answers.ts';
import type { Answer } from './answers.ts';
import { MovedFrom } from './moved-from.ts';
import { isLfsPointer } from './lfs.ts';
import { contentOf } from './content-of.ts';
import { nameItem } from './name-item.ts';

const SUBMODULE = '160000';
const LINK = '120000';

/**
 * One entry for each path that is added or changed in the index against HEAD; deletions are none. Names of added
 * paths come as items of their own, part `name`, beyond what `expected` counts.
 * @param decode lines are compared as the scan counts them: in the decoded text
 */
export function stagedSource(repository: Repository, decode: Decode): Source {
  let expected = 0;
  return {
    noun: 'staged file',
    async *entries() {
      const all = await stagedChanges(repository);
      const changes = all.filter((change) => change.status !== 'D');
      expected = changes.length;
      const moved = new MovedFrom(repository, all);
      const objects = new Answers(readObjects(repository, wanted(changes)));
      try {
        for (const change of changes)
          yield* entriesOf(change, { objects, repository, moved, decode });
        await objects.end();
      } finally {
        await objects.close();
      }
    },
    expected: () => expected,
  };
}

/** The reason to pass over an entry without its content, or null. */
function skipReason(change: StagedChange): string | null {
  if (change.status === 'U')
    return 'unmerged: it cannot be committed before its conflict is resolved';
  if (change.intentToAdd) return 'intent to add: a commit leaves it out';
  if (change.newMode === SUBMODULE)
    return 'submodule: its commits are scanned in its own repository';
  if (change.newId === change.oldId && change.status === 'M') return 'only its mode changed';
  return null;
}

function hasOldSide(change: StagedChange): boolean {
  return change.status !== 'A' && change.oldMode !== SUBMODULE;
}

/** Ids in the order in which the entries take them: new content, then the old one it is compared with. */
function* wanted(changes: readonly StagedChange[]): Generator<string> {
  for (const change of changes) {
    if (skipReason(change) !== null) continue;
    yield change.newId;
    if (hasOldSide(change)) yield change.oldId;
  }
}

/** What the entries of one run share. */
interface Means {
  readonly objects: Answers;
  readonly repository: Repository;
  readonly moved: MovedFrom;
  readonly decode: Decode;
}

async function* entriesOf(
  change: StagedChange,
  { objects, repository, moved, decode }: Means,
): AsyncGenerator<Entry> {
  if (change.status === 'A' && !change.intentToAdd)
    yield nameItem({ from: 'index', path: change.path, part: 'name' });
  const origin: Origin = {
    from: 'index',
    path: change.path,
    part: change.newMode === LINK ? 'link' : 'content',
  };
  const reason = skipReason(change);
  if (reason !== null) {
    yield { kind: 'skip', origin, reason };
    return;
  }
  const fresh = await objects.next();
  const old = hasOldSide(change) ? new Lazily(() => objects.next()) : null;
  yield contentEntry(origin, fresh, decode, {
    reread: () => rereadable(fresh, repository, change.newId),
    old: (asked) => (old === null ? moved.contents(change, asked) : oneContent(old)),
  });
  // Passes over an old side that nobody asked for.
  await old?.get();
}

interface Sides {
  /** The new content once more. */
  readonly reread: () => Item['content'];
  /** `asked`: somebody asks for lines, not only for their count. */
  readonly old: (asked: boolean) => AsyncIterable<Item['content']>;
}

function contentEntry(
  origin: Origin,
  fresh: Answer,
  decode: Decode,
  sides: Sides,
): Item | Skip | Failure {
  if (fresh.type !== 'blob' || !('content' in fresh)) {
    return {
      kind: 'failure',
      origin,
      reason: 'reason' in fresh ? fresh.reason : `is a ${fresh.type}, not a file`,
    };
  }
  const { size, content } = fresh;
  if (Buffer.isBuffer(content) && origin.part === 'content' && isLfsPointer(content)) {
    return { kind: 'skip', origin, reason: 'content is in Git LFS, not in git' };
  }
  const added = (lines: readonly number[]): Promise<AddedLines> =>
    compareLines({ fresh: sides.reread, old: sides.old(lines.length > 0), decode }, lines);
  return { kind: 'item', origin, size, content, added };
}

/** The content once more: large content was streamed and has to be asked for again. */
function rereadable(fresh: Answer, repository: Repository, id: string): Item['content'] {
  if ('content' in fresh && Buffer.isBuffer(fresh.content)) return fresh.content;
  return contentOf(repository, id);
}

/** An old side that git does not have (a partial clone) counts as empty: then every line is new. */
async function* oneContent(old: Lazily): AsyncGenerator<Item['content']> {
  const object = await old.get();
  if ('content' in object) yield object.content;
}
