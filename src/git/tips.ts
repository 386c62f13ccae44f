/** The commits at which a history ends: those that refs and HEAD name. */
import { runGit } from './command.ts';
import { linesOf } from './lines-of.ts';
import type { Repository } from './repository.ts';
import { GitError } from '../errors.ts';

/** Full ids of the commits that any ref or any HEAD names. @throws GitError */
export async function tipsOf(repository: Repository): Promise<readonly string[]> {
  const output = await runGit(repository, 'list the tips', ['rev-list', '--no-walk', '--all']);
  return output.bytes.toString('latin1').split('\n').filter(Boolean);
}

/** Are all these commits here, and reached by some ref? */
export async function areReached(
  repository: Repository,
  tips: readonly string[],
): Promise<boolean> {
  const args = ['rev-list', '--max-count=1', '--stdin', '--not', '--all'];
  const question = { what: 'compare the tips', args, input: tips };
  try {
    for await (const lines of linesOf(repository, question)) if (lines.length > 0) return false;
    return true;
  } catch (error) {
    // One of them is gone for good.
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** A tag may name a content, or a folder, that no commit has. @throws GitError */
export async function namesCommitsOnly(repository: Repository): Promise<boolean> {
  const args = ['for-each-ref', '--format=%(objecttype) %(*objecttype)'];
  const output = await runGit(repository, 'list the refs', args);
  const lines = output.bytes.toString('latin1').split('\n').filter(Boolean);
  return lines.every((line) => line === 'commit ' || line === 'tag commit');
}
