/** Which of the staged files are meant, where some were named: lint-staged adds names to the command it runs. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Repository } from '../git/repository.ts';

export class Chosen {
  /** From the top of the repository, latin1, as they were typed; an empty one stands for all of it. */
  readonly #named: ReadonlyMap<string, string>;
  readonly #cwd: string;

  /**
   * @param paths files, or folders with all that is staged in them; as typed, from `cwd`. None stands for everything.
   * @throws UsageError for one outside of the repository
   */
  constructor(repository: Repository, cwd: string, paths: readonly string[]) {
    const top = Buffer.from(repository.top ?? '', 'latin1').toString('utf8');
    this.#cwd = cwd;
    this.#named = new Map(paths.map((path) => [fromTop(top, resolve(cwd, path), path), path]));
  }

  /** @param path from the top, latin1 */
  has(path: string): boolean {
    if (this.#named.size === 0) return true;
    for (const named of this.#named.keys()) if (holds(named, path)) return true;
    return false;
  }

  /**
   * @param staged all paths that differ, deleted ones among them
   * @throws UsageError for a name that stands for nothing, staged or not: a slip would else look like a clean commit
   */
  assertKnown(staged: readonly string[]): void {
    for (const [named, typed] of this.#named) {
      if (staged.some((path) => holds(named, path))) continue;
      if (lstatSync(resolve(this.#cwd, typed), { throwIfNoEntry: false }) !== undefined) continue;
      throw new UsageError(`no such file or folder, staged or not: ${JSON.stringify(typed)}`);
    }
  }
}

function holds(named: string, path: string): boolean {
  return named === '' || path === named || path.startsWith(`${named}/`);
}

function fromTop(top: string, full: string, typed: string): string {
  const way = relative(top, real(full));
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) {
    throw new UsageError(`${JSON.stringify(typed)} lies outside of this repository`);
  }
  return Buffer.from(way.replaceAll(sep, '/'), 'utf8').toString('latin1');
}

/** The folder's own links are resolved, as git does with the top; the file's is not, since git keeps links. */
function real(full: string): string {
  try {
    return join(realpathSync(dirname(full)), basename(full));
  } catch {
    // The folder is gone from the working tree; its files may still be staged.
    return full;
  }
}
