/** Tells a branch that has no commit yet from a broken one. */
import { askGit } from './ask.ts';
import { gitFailure } from './failure.ts';
import type { Repository } from './repository.ts';

/**
 * The object id of the commit at HEAD, or null where the branch has none yet (a new repository, `git checkout --orphan`).
 * @throws GitError where HEAD names something that is there but cannot be read
 */
export async function headCommit(repository: Repository): Promise<string | null> {
  if (repository.tips !== null) return repository.tips.head;
  const head = await askGit(
    repository,
    'read HEAD',
    ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
    [0, 1, 128],
  );
  if (head.code === 0) return head.bytes.toString('latin1').trim();
  const name = await askGit(
    repository,
    'read HEAD',
    ['symbolic-ref', '--quiet', 'HEAD'],
    [0, 1, 128],
  );
  const branch = name.bytes.toString('latin1').trim();
  if (name.code !== 0 || !branch.startsWith('refs/')) throw gitFailure('read HEAD', head);
  // Prints nothing, and complains of nothing, only where the branch is truly absent.
  const there = await askGit(repository, 'read HEAD', [
    'for-each-ref',
    '--count=1',
    '--format=%(objectname)',
    branch,
  ]);
  if (there.bytes.length > 0 || there.stderr !== '')
    throw gitFailure('read HEAD', { code: 1, stderr: head.stderr + there.stderr });
  return null;
}
