/** What the next commit would hold and HEAD does not: the bytes of the index, whatever the working tree says. */
import { GitError } from '../errors.ts';
import type { Entry, Failure, Item, Origin, Skip, Source } from './types.ts';
import type { Repository } from '../git/repository.ts';
import type { AgainstHead, StagedChange } from '../git/index-diff.ts';
import { readObjects } from '../git/objects.ts';
import { stagedChanges } from '../git/index-diff.ts';
import type { Decode } from './added-lines.ts';
import type { Chosen } from './chosen.ts';
import { Answers, Lazily } from './answers.ts';
import type { Answer } from './answers.ts';
import { MovedFrom } from './moved-from.ts';
import { isLfsPointer } from './lfs.ts';
import type { Content } from './line-walk.ts';
import { StagedLines } from './staged-lines.ts';
import { nameItem } from './name-item.ts';

const SUBMODULE = '160000';
const LINK = '120000';

/**
 * One entry for each path that is added or changed in the index against HEAD; deletions are none. Names of added
 * paths come as items of their own, part `name`, beyond what `expected` counts.
 * @param decode lines are compared as the scan counts them: in the decoded text
 * @param chosen the files that are meant; all where absent
 * @param begun where git was already asked
 */
export function stagedSource(
  repository: Repository,
  decode: Decode,
  chosen?: Chosen,
  begun?: AgainstHead,
): Source {
  let expected = 0;
  return {
    noun: 'staged file',
    async *entries() {
      const all = await stagedChanges(repository, begun);
      chosen?.assertKnown(all.map(({ path }) => path));
      const changes = all.filter(
        ({ status, path }) => status !== 'D' && chosen?.has(path) !== false,
      );
      expected = changes.length;
      const moved = new MovedFrom(repository, all);
      const objects = new Answers(readObjects(repository, wanted(changes)));
      try {
        yield* entriesOfAll(changes, { objects, repository, moved, decode });
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

/** Where git breaks off, what was found so far is told all the same, beside what could not be looked at. */
async function* entriesOfAll(
  changes: readonly StagedChange[],
  means: Means,
): AsyncGenerator<Entry> {
  let told = 0;
  try {
    for (const [at, change] of changes.entries()) {
      for await (const entry of entriesOf(change, means)) {
        if (entry.origin.part !== 'name') told = at + 1;
        yield entry;
      }
    }
    await means.objects.end();
  } catch (error) {
    if (!(error instanceof GitError) || told === changes.length) throw error;
    for (const { path } of changes.slice(told)) {
      yield {
        kind: 'failure',
        origin: { from: 'index', path, part: 'content' },
        reason: error.message,
      };
    }
  }
}

async function* entriesOf(change: StagedChange, means: Means): AsyncGenerator<Entry> {
  if (change.status === 'A' && !change.intentToAdd)
    yield nameItem({ from: 'index', path: change.path, part: 'name' });
  const part = change.newMode === LINK ? 'link' : 'content';
  const origin: Origin = { from: 'index', path: change.path, part };
  const reason = skipReason(change);
  if (reason !== null) {
    yield { kind: 'skip', origin, reason };
    return;
  }
  const { objects } = means;
  const fresh = await objects.next();
  const old = hasOldSide(change) ? new Lazily(() => objects.next()) : null;
  yield contentEntry(
    origin,
    fresh,
    (content) => new StagedLines({ ...means, change, old }, content),
  );
  // Passes over an old side that nobody asked for.
  await old?.get();
}

function contentEntry(
  origin: Origin,
  fresh: Answer,
  linesOf: (content: Content) => StagedLines,
): Item | Skip | Failure {
  if (fresh.type !== 'blob' || !('content' in fresh)) {
    const reason = 'reason' in fresh ? fresh.reason : `is a ${fresh.type}, not a file`;
    return { kind: 'failure', origin, reason };
  }
  const { size, content } = fresh;
  if (Buffer.isBuffer(content) && origin.part === 'content' && isLfsPointer(content)) {
    return { kind: 'skip', origin, reason: 'content is in Git LFS, not in git' };
  }
  const lines = linesOf(content);
  return {
    kind: 'item',
    origin,
    size,
    content: lines.content,
    added: (asked) => lines.added(asked),
  };
}
