/** Reads files as the index or a commit has them. */
import { askGit } from './ask.ts';
import type { Repository } from './repository.ts';

/**
 * @param from the empty text for the index, `HEAD`, or a full object id
 * @param path from the top of the repository, plain ASCII
 * @returns latin1; null where it is not there
 * @throws GitError where it is there and cannot be read
 */
export async function textAt(
  repository: Repository,
  from: string,
  path: string,
): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', `${from}:${path}`];
  const named = await askGit(repository, `find ${path}`, args, [0, 1, 128]);
  if (named.code !== 0) return null;
  const id = named.bytes.toString('latin1').trim();
  const read = await askGit(repository, `read ${path}`, ['cat-file', 'blob', id]);
  return read.bytes.toString('latin1');
}

/**
 * Which of some files a commit has.
 * @param commit `HEAD`, or a full object id
 * @param names at the top of the repository, constants
 * @returns none where there is no such commit yet
 */
export async function namesAt(
  repository: Repository,
  commit: string,
  names: readonly string[],
): Promise<string[]> {
  const args = ['ls-tree', '-z', '--full-tree', '--name-only', commit, '--', ...names];
  const { bytes } = await askGit(repository, 'list files of a commit', args, [0, 128]);
  return bytes
    .toString('latin1')
    .split('\0')
    .filter((name) => name !== '');
}
