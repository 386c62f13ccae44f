/** Lists what the index holds and HEAD does not. */
import { runGit } from './command.ts';
import type { Output, Place } from './command.ts';
import { gitFailure } from './failure.ts';
import { headCommit } from './head.ts';
import { parseRawDiff } from './raw-diff.ts';
import type { RawChange } from './raw-diff.ts';
import type { Repository } from './repository.ts';

const WHAT = 'list staged files';
const RAW = [
  'diff-index',
  '--cached',
  '--raw',
  '-z',
  '--no-renames',
  '--no-abbrev',
  '--no-relative',
  // Else configuration could hide entries.
  '--ignore-submodules=none',
];

export interface StagedChange extends RawChange {
  /** `git add --intent-to-add`: the name is there, the content is not, and a commit leaves it out. */
  readonly intentToAdd: boolean;
}

/** What git answers when it compares HEAD and the index; a failure is an answer where there is no commit yet. */
export type AgainstHead = Promise<Output>;

/** Begins to compare, while something else is asked. */
export function compareWithHead(place: Place): AgainstHead {
  const answer = list(place, [], 'HEAD', [0, 128]);
  // `stagedChanges` tells of it; if that is never asked, it is of no interest.
  answer.catch(() => undefined);
  return answer;
}

/**
 * Entries that differ between HEAD (the empty tree where there is none) and the index, in git's order.
 * @throws GitError
 */
export async function stagedChanges(
  repository: Repository,
  begun: AgainstHead = compareWithHead(repository),
): Promise<readonly StagedChange[]> {
  const head = await begun;
  const base = head.code === 0 ? 'HEAD' : await unbornBase(repository, head);
  const changes = parseRawDiff(
    head.code === 0 ? head.bytes : (await list(repository, [], base)).bytes,
  );
  const suspects = changes.filter((change) => change.newId === repository.emptyBlob);
  if (suspects.length === 0) return changes.map((change) => ({ ...change, intentToAdd: false }));
  // An intent to add looks like an empty file; only with this option it does not.
  const committed = parseRawDiff(
    (await list(repository, ['--ita-invisible-in-index'], base)).bytes,
  );
  const real = new Set(
    committed
      .filter((change) => change.newId === repository.emptyBlob)
      .map((change) => change.path),
  );
  return changes.map((change) => ({
    ...change,
    intentToAdd: change.newId === repository.emptyBlob && !real.has(change.path),
  }));
}

/** The empty tree, where the failure is only that there is no commit yet. */
async function unbornBase(repository: Repository, failed: Output): Promise<string> {
  if ((await headCommit(repository)) !== null) throw gitFailure(WHAT, failed);
  return repository.emptyTree;
}

function list(
  place: Place,
  more: readonly string[],
  base: string,
  accept: readonly number[] = [0],
): Promise<Output> {
  return runGit(place, WHAT, [...RAW, ...more, base, '--'], accept);
}
