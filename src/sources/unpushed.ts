/** Contents in commits that no remote has yet: what slipped past the hook is caught before it leaves this machine. */
import { isAmend } from '../git/amend.ts';
import { headCommit } from '../git/head.ts';
import { stagedChanges } from '../git/index-diff.ts';
import { indexedBlobs } from '../git/indexed-blobs.ts';
import type { Selection } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { idsOfRefs } from '../git/revision.ts';
import type { Decode } from './added-lines.ts';
import type { StillThere } from './commit-types.ts';
import { commitsSource } from './commits.ts';
import { contentOf } from './content-of.ts';
import type { Content } from './line-walk.ts';
import type { Source } from './types.ts';

/**
 * Where no remote is known there is nothing to compare with; then only the commit that an amend replaces is looked at.
 * @param always look even there: at every commit then
 */
export function unpushedSource(repository: Repository, always: boolean, decode: Decode): Source {
  let head: string | null = null;
  const inIndex = stillInIndex(repository);
  return commitsSource({
    repository,
    decode,
    early: true,
    async selection(): Promise<Selection | null> {
      const [remotes, commit] = await Promise.all([
        idsOfRefs(repository, 'refs/remotes/'),
        headCommit(repository),
      ]);
      head = commit;
      if (commit === null) return null;
      if (remotes.size === 0 && !always) {
        // `^!`: that commit without its parents. An amend makes it anew, whatever slipped into it.
        return (await isAmend(repository, commit)) ? only(`${commit}^!`) : null;
      }
      return { include: [commit], exclude: [...new Set(remotes.values())], options: [] };
    },
    stillThere: (introduction, blob) =>
      introduction.commit === head ? inIndex(introduction, blob) : Promise.resolve(null),
  });
}

function only(revision: string): Selection {
  return { include: [revision], exclude: [], options: [] };
}

/**
 * A line that HEAD brought counts only as long as the index has it: the commit that is being made may be the very
 * amend that takes it away, and must not be stopped. Is it no amend, the line is in an older commit from then on, and
 * told at the next commit or push.
 */
function stillInIndex(repository: Repository): StillThere {
  let index: Promise<ReadonlyMap<string, string>> | null = null;
  return async ({ path }, blob) => {
    index ??= indexedBlobs(repository);
    const blobs = await index;
    if ([...blobs.values()].includes(blob)) return null;
    const now = blobs.get(path);
    return contents(repository, now === undefined ? await addedBlobs(repository) : [now]);
  };
}

/** Where its path is gone, it may have been renamed to one of these. */
async function addedBlobs(repository: Repository): Promise<string[]> {
  const changes = await stagedChanges(repository);
  return changes.filter(({ status }) => status === 'A').map(({ newId }) => newId);
}

// eslint-disable-next-line @typescript-eslint/require-await -- one content after the other, each when it is asked for
async function* contents(repository: Repository, ids: readonly string[]): AsyncGenerator<Content> {
  for (const id of ids) yield contentOf(repository, id);
}
