/** Finds the repository and what must be known of it before anything is listed. */
import { runGit } from './command.ts';
import type { Place } from './command.ts';
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
}

/** Git knows these ids without the objects being there. */
const EMPTY: Readonly<Record<string, readonly [tree: string, blob: string]>> = {
  sha1: ['4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  sha256: [
    '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  ],
};

/** The last one ends with an error where there is no working tree; the others are printed before. */
const QUESTIONS = [
  '--show-object-format',
  '--is-bare-repository',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--show-toplevel',
];

/**
 * @throws GitError where there is no repository, git refuses it or is not installed
 */
export async function openRepository(place: Place): Promise<Repository> {
  const output = await runGit(place, 'find the repository', ['rev-parse', ...QUESTIONS], [0, 128]);
  const [format, bare, inside, shallow, ...rest] = output.bytes.toString('latin1').split('\n');
  const empty = EMPTY[format ?? ''];
  // 128 is an answer only to the last question, and only outside of a working tree.
  const complete = shallow === 'true' || shallow === 'false';
  if (empty === undefined || !complete || (output.code !== 0 && inside === 'true')) {
    throw gitFailure('find the repository', output);
  }
  return {
    cwd: place.cwd,
    env: place.env,
    top: output.code === 0 ? rest.join('\n').replace(/\n$/, '') : null,
    bare: bare === 'true',
    shallow: shallow === 'true',
    emptyTree: empty[0],
    emptyBlob: empty[1],
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
