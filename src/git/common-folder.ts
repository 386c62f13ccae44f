/** The folder that all working trees of a repository share: `.git` of the first one. */
import { resolve } from 'node:path';
import { runGit } from './command.ts';
import type { Repository } from './repository.ts';

/** @returns absolute @throws GitError */
export async function commonFolder(repository: Repository): Promise<string> {
  const { bytes } = await runGit(repository, 'find the git folder', [
    'rev-parse',
    '--git-common-dir',
  ]);
  return resolve(repository.cwd, bytes.toString('utf8').replace(/\n$/, ''));
}
