/** What a partial clone was promised and has not fetched: https://git-scm.com/docs/partial-clone */
import { runGit } from './command.ts';
import type { Repository } from './repository.ts';

/**
 * @param revisions constants and ids, as `git rev-list` takes them
 * @returns whether an object that they reach is not here; always false in a clone that was made whole
 */
export async function lacksObjects(
  repository: Repository,
  revisions: readonly string[],
): Promise<boolean> {
  const key = '^remote\\..*\\.promisor$';
  const ask = ['config', '--get-regexp', key];
  const { code } = await runGit(repository, 'look for a partial clone', ask, [0, 1]);
  if (code === 1) return false;
  // It ends with an error at the first object that is not there.
  const walk = ['rev-list', '--objects', '--quiet', ...revisions];
  return (await runGit(repository, 'look for missing objects', walk, [0, 128])).code === 128;
}
