/** Turns what a user typed for a revision into an object id; nothing else of it reaches a command line. */
import { UsageError } from '../errors.ts';
import { runGit } from './command.ts';
import { printable } from './failure.ts';
import type { Repository } from './repository.ts';

/**
 * @returns the full id of the commit
 * @throws UsageError where there is no such commit, with the command that deepens a shallow clone
 */
export async function commitNamed(repository: Repository, name: string): Promise<string> {
  const id = await findCommit(repository, name);
  if (id === null) throw unknown(repository, name);
  return id;
}

/** As `commitNamed`, null where there is no such commit. */
export async function findCommit(repository: Repository, name: string): Promise<string | null> {
  // `--verify` takes exactly one name; one that begins with `-` could still be an option.
  if (name === '' || name.startsWith('-')) return null;
  const args = ['rev-parse', '--verify', '--quiet', `${name}^{commit}`];
  const output = await runGit(repository, 'find the revision', args, [0, 1, 128]);
  return output.code === 0 ? output.bytes.toString('latin1').trim() : null;
}

function unknown(repository: Repository, name: string): UsageError {
  const message = `there is no commit ${JSON.stringify(printable(name))} here`;
  return new UsageError(message, {
    hint: repository.shallow ? DEEPEN : 'git branch --all lists the branches.',
  });
}

const DEEPEN =
  'This clone is shallow and may lack it. Fetch the rest first: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).';

/** Is everything of `commit` in `other`, too? */
export async function isAncestor(
  repository: Repository,
  commit: string,
  other: string,
): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', commit, other];
  return (await runGit(repository, 'compare the revisions', args, [0, 1])).code === 0;
}

/**
 * Makes sure that nothing between two commits was cut off. Where a shallow clone ends, git takes commits for first ones.
 * @throws UsageError in a shallow clone in which the way from one to the other, or a branch merged on it, has such an end
 */
export async function assertJoined(
  repository: Repository,
  base: string,
  tip: string,
): Promise<void> {
  if (!repository.shallow) return;
  const args = ['rev-list', '--max-parents=0', '--max-count=1', tip, `^${base}`];
  const { bytes } = await runGit(repository, 'compare the revisions', args);
  if (bytes.length === 0) return;
  throw new UsageError('the history between the two commits is cut off', { hint: DEEPEN });
}

/** Object ids that the refs below a prefix name, such as `refs/remotes/`. Constant prefixes only. */
export async function idsOfRefs(
  repository: Repository,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const args = ['for-each-ref', '--format=%(objectname) %(refname)', prefix];
  const output = await runGit(repository, 'list the refs', args);
  const lines = output.bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
  );
}

/** Is the object here? Nothing is fetched to find out. */
export async function isHere(repository: Repository, id: string): Promise<boolean> {
  return (
    (await runGit(repository, 'look for an object', ['cat-file', '-e', id], [0, 1, 128])).code === 0
  );
}
