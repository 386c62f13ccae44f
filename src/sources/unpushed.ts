/** Contents in commits that no remote has yet: what slipped past the hook is caught before it leaves this machine. */
import { isAmend } from '../git/amend.ts';
import { headCommit } from '../git/head.ts';
import { stagedChanges } from '../git/index-diff.ts';
import { indexedBlobs } from '../git/indexed-blobs.ts';
import type { Selection } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { readObjects } from '../git/objects.ts';
import type { Decode } from './added-lines.ts';
import { commitsSource } from './commits.ts';
import type { Content } from './line-walk.ts';
import type { Source } from './types.ts';

/**
 * Where no remote is known there is nothing to compare with; then only the commit that an amend replaces is looked at.
 * @param always look even there: at every commit then
 */
export function unpushedSource(repository: Repository, always: boolean, decode: Decode): Source {
  let head: string | null = null;
  const index = new IndexNow(repository);
  return commitsSource({
    repository,
    decode,
    early: true,
    async selection(): Promise<Selection | null> {
      head = await headCommit(repository);
      if (head === null) return null;
      const remotes = new Set(repository.tips?.remotes);
      if (remotes.has(head)) return null;
      const commit = head;
      if (remotes.size === 0 && !always) {
        // `^!`: that commit without its parents. An amend makes it anew, whatever slipped into it.
        return (await isAmend(repository, commit)) ? only(`${commit}^!`) : null;
      }
      return { include: [commit], exclude: [...remotes], options: [] };
    },
    stillThere: ({ commit, path }, blob) =>
      commit === head ? index.versions(path, blob) : Promise.resolve(null),
    stillNamed: ({ commit, path }) => (commit === head ? index.has(path) : Promise.resolve(true)),
  });
}

function only(revision: string): Selection {
  return { include: [revision], exclude: [], options: [] };
}

/**
 * What HEAD brought counts only as long as the index has it: the commit that is being made may be the very amend that
 * takes it away, and must not be stopped. Is it no amend, it is in an older commit from then on, and told at the next
 * commit or push.
 */
class IndexNow {
  readonly #repository: Repository;
  #blobs: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  async has(path: string): Promise<boolean> {
    return (await this.#all()).has(path);
  }

  /** What may have become of a content; null where it is there as it was. */
  async versions(path: string, blob: string): Promise<AsyncIterable<Content> | null> {
    const blobs = await this.#all();
    if ([...blobs.values()].includes(blob)) return null;
    const now = blobs.get(path);
    return this.#contents(now === undefined ? await this.#added() : [now]);
  }

  #all(): Promise<ReadonlyMap<string, string>> {
    this.#blobs ??= indexedBlobs(this.#repository);
    return this.#blobs;
  }

  /** Where its path is gone, it may have been renamed to one of these. */
  async #added(): Promise<string[]> {
    const changes = await stagedChanges(this.#repository);
    return changes.filter(({ status }) => status === 'A').map(({ newId }) => newId);
  }

  async *#contents(ids: readonly string[]): AsyncGenerator<Content> {
    for await (const object of readObjects(this.#repository, ids)) {
      if ('content' in object) yield object.content;
    }
  }
}
