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
  // `--verify` takes exactly one name; one that begins with `-` could still be an option.
  if (name === '' || name.startsWith('-')) throw unknown(repository, name);
  const args = ['rev-parse', '--verify', '--quiet', `${name}^{commit}`];
  const output = await runGit(repository, 'find the revision', args, [0, 1, 128]);
  if (output.code !== 0) throw unknown(repository, name);
  return output.bytes.toString('latin1').trim();
}

function unknown(repository: Repository, name: string): UsageError {
  const message = `there is no commit ${JSON.stringify(printable(name))} here`;
  return new UsageError(message, {
    hint: repository.shallow ? DEEPEN : 'git branch --all lists the branches.',
  });
}

const DEEPEN =
  'This clone is shallow and may lack it. Fetch the rest first: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).';

/**
 * Makes sure that nothing between two commits was cut off.
 * @throws UsageError in a shallow clone in which they do not meet
 */
export async function assertJoined(
  repository: Repository,
  base: string,
  tip: string,
): Promise<void> {
  if (!repository.shallow) return;
  const output = await runGit(
    repository,
    'compare the revisions',
    ['merge-base', base, tip],
    [0, 1],
  );
  if (output.code === 0) return;
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
