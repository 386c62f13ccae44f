/** The deleted files from which an added file may have been renamed. */
import type { RawChange } from '../git/raw-diff.ts';
import type { Repository } from '../git/repository.ts';
import { readObjects } from '../git/objects.ts';
import type { Content } from './line-walk.ts';

/** So many deleted files are compared with an added one; lines that moved from a further one count as new. */
const MOST = 200;
const SUBMODULE = '160000';

export class MovedFrom {
  readonly #repository: Repository;
  readonly #deleted: readonly RawChange[];

  /** @param changes all changes of one commit, deletions among them */
  constructor(repository: Repository, changes: readonly RawChange[]) {
    this.#repository = repository;
    this.#deleted = changes.filter(
      (change) => change.status === 'D' && change.oldMode !== SUBMODULE,
    );
  }

  /**
   * Contents that an added path may have had under another name, likeliest first.
   * @param thorough look at more than a rename that changed nothing: it costs a git of its own
   */
  async *contents(added: RawChange, thorough: boolean): AsyncGenerator<Content> {
    const same = this.#deleted.find((change) => change.oldId === added.newId);
    if (same === undefined && !thorough) return;
    const ids = same === undefined ? this.#likely(added.path) : [same.oldId];
    if (ids.length === 0) return;
    for await (const object of readObjects(this.#repository, ids)) {
      if ('content' in object) yield object.content;
    }
  }

  #likely(path: string): string[] {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const sameName = (change: RawChange): boolean =>
      change.path === name || change.path.endsWith(`/${name}`);
    const ordered = [
      ...this.#deleted.filter(sameName),
      ...this.#deleted.filter((change) => !sameName(change)),
    ];
    return [...new Set(ordered.slice(0, MOST).map((change) => change.oldId))];
  }
}
