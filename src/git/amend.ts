/** Tells whether the commit that is being made takes the place of the one at HEAD. */
import { askGit } from './ask.ts';
import type { Repository } from './repository.ts';

/**
 * Git tells its hooks nothing of `--amend`. But it gives them the new commit's author and date, and an amended commit
 * keeps those of the old one to the second:
 *   GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=a@b GIT_AUTHOR_DATE=@1700000000 +0100
 *   author n <a@b> 1700000000 +0100
 * https://github.com/git/git/blob/master/builtin/commit.c (determine_author_info)
 * @param head id of the commit at HEAD
 * @returns false outside of a hook, and for `--amend --reset-author`
 * @throws GitError
 */
export async function isAmend(repository: Repository, head: string): Promise<boolean> {
  const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_AUTHOR_DATE: date } = repository.env;
  if (name === undefined || mail === undefined || date?.startsWith('@') !== true) return false;
  const commit = await askGit(repository, 'read HEAD', ['cat-file', 'commit', head]);
  const [header] = commit.bytes.toString('utf8').split('\n\n', 1);
  return header!.split('\n').includes(`author ${name} <${mail}> ${date.slice(1)}`);
}
