/** Files of the disk, as they are in the working tree. */
import { lstatSync, realpathSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { isIgnored, workingFiles } from '../git/working-files.ts';
import type { Repository } from '../git/repository.ts';
import { piecesReader } from './file-pieces.ts';
import { RealFolders } from './real-folders.ts';
import type { FilePiece, Source } from './types.ts';
import { walk } from './walk.ts';

/**
 * Within a repository a folder stands for the files git tracks there and those it would add; a folder that git
 * ignores, and one outside of any repository, for every file below it. A file given by name is always looked at,
 * ignored or not. A symbolic link is not followed: its text is scanned.
 * @param paths as typed, from `cwd`
 * @param repository the one round `cwd`, or null
 * @throws UsageError while its entries are read, where a path does not exist
 */
export function pathsSource(
  cwd: string,
  paths: readonly string[],
  repository: Repository | null,
): Source {
  let expected = 0;
  const divide = async (): Promise<readonly FilePiece[]> => {
    const listing = new Listing(cwd, repository);
    const stats = paths.map((path) => ({ path, folder: isFolder(cwd, path) }));
    const pieces = new Map<string, FilePiece>();
    for (const { path, folder } of stats) {
      for (const piece of folder ? await listing.folder(path) : [listing.file(path)])
        if (!pieces.has(piece.file)) pieces.set(piece.file, piece);
    }
    expected = pieces.size;
    return [...pieces.values()];
  };
  return {
    noun: 'file',
    async *entries() {
      const entriesOf = piecesReader();
      for (const piece of await divide()) yield* entriesOf(piece);
    },
    expected: () => expected,
    divide,
  };
}

function isFolder(cwd: string, path: string): boolean {
  try {
    return lstatSync(resolve(cwd, path) + (path.endsWith('/') ? '/' : '')).isDirectory();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`no such file or folder: ${JSON.stringify(path)}`);
    throw new UsageError(`cannot look at ${JSON.stringify(path)} (${String(code)})`, {
      cause: error,
    });
  }
}

/** Turns what was typed into files. */
class Listing {
  readonly #cwd: string;
  readonly #repository: Repository | null;
  /** Absolute, no link in it, latin1. */
  readonly #here: string;
  readonly #real = new RealFolders();

  constructor(cwd: string, repository: Repository | null) {
    this.#cwd = cwd;
    this.#repository = repository;
    this.#here = latin1(realpathSync(cwd));
  }

  file(path: string): FilePiece {
    const full = resolve(this.#cwd, path);
    // The folder's own links are resolved, the file's is not.
    const file = latin1(
      join(realpathSync(join(full, '..')), full.slice(full.lastIndexOf('/') + 1)),
    );
    return { file, shown: this.#shown(file) };
  }

  async folder(path: string): Promise<readonly FilePiece[]> {
    const folder = latin1(realpathSync(resolve(this.#cwd, path)));
    const top = this.#repository?.top ?? null;
    const inside =
      top !== null && (folder === top || folder.startsWith(top === '/' ? '/' : `${top}/`));
    if (this.#repository === null || !inside || folder.split('/').includes('.git'))
      return this.#walk(folder);
    return this.#tracked(this.#repository, folder);
  }

  async #tracked(repository: Repository, folder: string): Promise<readonly FilePiece[]> {
    const from = posix.relative(this.#here, folder) || '.';
    if (from !== '.' && folder !== repository.top && (await isIgnored(repository, from)))
      return this.#walk(folder);
    const files = await workingFiles(repository, [from]);
    return files
      .map((each) => ({ ...each, file: posix.join(this.#here, each.path).replace(/\/$/, '') }))
      .flatMap(({ file, tracked }) => this.#there(file, tracked))
      .sort((a, b) => (a.shown < b.shown ? -1 : 1));
  }

  /** A tracked file may be deleted, sparse, or behind a folder that was replaced by a link: not in the working tree. */
  #there(file: string, tracked: boolean): FilePiece[] {
    if (!tracked) return [{ file, shown: this.#shown(file) }];
    const stats = this.#real.look(file);
    return stats === null ? [] : [{ file, shown: this.#shown(file), plain: stats.isFile() }];
  }

  #walk(folder: string): FilePiece[] {
    return walk(Buffer.from(folder, 'latin1')).map((met) => {
      const file = posix.join(folder, met.path);
      return {
        file,
        shown: this.#shown(file),
        plain: met.plain,
        ...(met.reason !== undefined && { reason: met.reason }),
      };
    });
  }

  #shown(file: string): string {
    return posix.relative(this.#repository?.top ?? this.#here, file);
  }
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
