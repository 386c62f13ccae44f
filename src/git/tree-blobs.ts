/** The contents of files that a commit's tree holds. */
import { askGit } from './ask.ts';
import { headCommit } from './head.ts';
import type { Repository } from './repository.ts';

/** @returns blob ids of the tree at HEAD; none where there is no commit yet @throws GitError */
export async function headBlobs(repository: Repository): Promise<ReadonlySet<string>> {
  const head = await headCommit(repository);
  if (head === null) return new Set();
  // `<mode> <type> <id> TAB <path> NUL`
  const args = ['ls-tree', '-r', '-z', '--full-tree', head];
  const output = await askGit(repository, 'list the tree of HEAD', args);
  const entries = output.bytes.toString('latin1').split('\0');
  return new Set(entries.map((entry) => entry.split(/[ \t]/, 3)[2] ?? ''));
}
