/** Who is at work here, as commits will say. */
import { runGit } from './command.ts';
import type { Repository } from './repository.ts';

/** @returns the address of `GIT_AUTHOR_EMAIL` or `user.email`, latin1; undefined where none is set */
export async function whoWorks(repository: Repository): Promise<string | undefined> {
  const set = repository.env['GIT_AUTHOR_EMAIL'] ?? '';
  if (set !== '') return Buffer.from(set, 'utf8').toString('latin1');
  const args = ['config', '--get', 'user.email'];
  const { code, bytes } = await runGit(repository, 'read user.email', args, [0, 1]);
  const address = bytes.toString('latin1').trim();
  return code === 0 && address !== '' ? address : undefined;
}

/**
 * @param path absolute
 * @returns what git would do with the file in a merge: `union`, `unspecified` …
 */
export async function mergeDriverOf(repository: Repository, path: string): Promise<string> {
  const args = ['check-attr', '-z', 'merge', '--', path];
  const { bytes } = await runGit(repository, 'read .gitattributes', args);
  return bytes.toString('latin1').split('\0')[2] ?? '';
}
