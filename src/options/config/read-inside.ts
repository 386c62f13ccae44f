/** Reads a file that comes with a repository, and with every pull request to it: never one that lies outside. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { ConfigError } from '../../errors.ts';

/**
 * @param root folder that the file must lie in, absolute
 * @param path from there
 * @param most in bytes
 * @returns its bytes; null where there is no such file
 * @throws ConfigError where it is a link that leads out of the folder, is no file, is too large or cannot be read
 */
export function readInside(root: string, path: string, most: number): Buffer | null {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(realpathSync(root), real)) {
      throw new ConfigError(`${path} leads out of the repository, so it is not read`, {
        hint: 'Put the file itself there, not a link.',
      });
    }
    const stats = statSync(real);
    if (!stats.isFile()) throw new ConfigError(`${path} is no file`);
    if (stats.size > most) {
      throw new ConfigError(
        `${path} is larger than ${Math.round(most / 1024)} KB, so it is not read`,
      );
    }
    return readFileSync(real);
  } catch (error) {
    return absent(error, path);
  }
}

/** Does the file, or the folder, lie in the folder? Both absolute, without links in them. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

function absent(error: unknown, path: string): null {
  if (error instanceof ConfigError) throw error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw new ConfigError(`${path} cannot be read (${code ?? 'unknown'})`, { cause: error });
}
