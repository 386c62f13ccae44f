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

  /** Is it a rename that changed nothing? */
  hasSame(added: RawChange): boolean {
    return added.status === 'A' && this.#same(added) !== undefined;
  }

  /** Contents that an added path may have had under another name, likeliest first. */
  async *contents(added: RawChange): AsyncGenerator<Content> {
    const same = this.#same(added);
    const ids = same === undefined ? this.#likely(added.path) : [same.oldId];
    if (ids.length === 0) return;
    for await (const object of readObjects(this.#repository, ids)) {
      if ('content' in object) yield object.content;
    }
  }

  #same(added: RawChange): RawChange | undefined {
    return this.#deleted.find((change) => change.oldId === added.newId);
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
