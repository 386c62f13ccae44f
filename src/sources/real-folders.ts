/** Tells whether a path is there without a symbolic link on the way to it. */
import { lstatSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';

export class RealFolders {
  readonly #known = new Map<string, boolean>();

  /** @param file absolute, latin1 @returns what is there, null where nothing is or a folder on the way is a link */
  look(file: string): Stats | null {
    const stats = lstatSync(Buffer.from(file, 'latin1'), { throwIfNoEntry: false });
    return stats !== undefined && this.#isReal(file.slice(0, file.lastIndexOf('/')) || '/')
      ? stats
      : null;
  }

  #isReal(folder: string): boolean {
    let real = this.#known.get(folder);
    if (real === undefined) {
      real = realpathSync(Buffer.from(folder, 'latin1'), 'latin1') === folder;
      this.#known.set(folder, real);
    }
    return real;
  }
}
