/** Finds the repository and what must be known of it before anything is listed. */
import { askGit } from './ask.ts';
import type { Output, Place } from './command.ts';
import type { GitError } from '../errors.ts';
import { gitFailure } from './failure.ts';

export interface Repository extends Place {
  /** Top of the working tree, absolute, latin1; null in a bare repository or inside a git folder. */
  readonly top: string | null;
  readonly bare: boolean;
  /** History ends early. */
  readonly shallow: boolean;
  /** Object id of the empty tree in this repository's hash. */
  readonly emptyTree: string;
  /** Object id of the empty blob. */
  readonly emptyBlob: string;
  /** As of when it was opened; null where HEAD names no commit that can be read, `headCommit` tells why. */
  readonly tips: Tips | null;
}

/** Object ids of commits. */
export interface Tips {
  readonly head: string;
  /** Of what refs/remotes/ names; one can be there twice. */
  readonly remotes: readonly string[];
}

/** Git knows these ids without the objects being there. */
const EMPTY: Readonly<Record<string, readonly [tree: string, blob: string]>> = {
  sha1: ['4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  sha256: [
    '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  ],
};

const FACTS = [
  '--show-object-format',
  '--is-bare-repository',
  '--is-inside-work-tree',
  '--is-shallow-repository',
];
/** An id, or itself and an error where there is no commit yet; then one id a line. */
const TIPS = ['HEAD^{commit}', '--remotes'];
/** Ends with an error where there is no working tree; what comes before is printed by then. */
const TOP = '--show-toplevel';

const ID = /^[0-9a-f]{40,64}$/;
/** What `--remotes` gives for a ref that cannot be read. */
const NONE = /^0+$/;

/**
 * @throws GitError where there is no repository, git refuses it or is not installed
 */
export async function openRepository(place: Place): Promise<Repository> {
  const all = await ask(place, [...FACTS, ...TIPS, TOP]);
  const tips = tipsIn(linesOf(all).slice(FACTS.length));
  if (tips !== null) return repositoryFrom(place, all, FACTS.length + 1 + tips.lines, tips);
  return repositoryFrom(place, await ask(place, [...FACTS, TOP]), FACTS.length, null);
}

function ask(place: Place, questions: readonly string[]): Promise<Output> {
  return askGit(place, 'find the repository', ['rev-parse', ...questions], [0, 128]);
}

function linesOf({ bytes }: Output): string[] {
  return bytes.toString('latin1').split('\n');
}

function tipsIn([head = '', ...rest]: readonly string[]): (Tips & { lines: number }) | null {
  if (!ID.test(head)) return null;
  const other = rest.findIndex((line) => !ID.test(line));
  const ids = other < 0 ? rest : rest.slice(0, other);
  return { head, remotes: ids.filter((id) => !NONE.test(id)), lines: ids.length };
}

/** @param before how many lines come before the top, which may hold line breaks */
function repositoryFrom(
  { cwd, env }: Place,
  output: Output,
  before: number,
  tips: Tips | null,
): Repository {
  const lines = linesOf(output);
  const [format, bare, inside, shallow] = lines;
  const empty = EMPTY[format ?? ''];
  // 128 is an answer only to the last question, and only outside of a working tree.
  const complete = shallow === 'true' || shallow === 'false';
  if (empty === undefined || !complete || (output.code !== 0 && inside === 'true')) {
    throw gitFailure('find the repository', output);
  }
  return {
    cwd,
    env,
    top: output.code === 0 ? lines.slice(before).join('\n').replace(/\n$/, '') : null,
    bare: bare === 'true',
    shallow: shallow === 'true',
    emptyTree: empty[0],
    emptyBlob: empty[1],
    tips: tips && { head: tips.head, remotes: tips.remotes },
  };
}

/**
 * The repository round `place`, or null where there is none. A repository that git refuses or cannot read is an error.
 * @throws GitError
 */
export async function findRepository(place: Place): Promise<Repository | null> {
  try {
    return await openRepository(place);
  } catch (error) {
    if (isNoRepository(error)) return null;
    throw error;
  }
}

function isNoRepository(error: unknown): boolean {
  return (error as GitError).message === 'not a git repository';
}
