/** Turns what git said when it failed into an error that tells what to do. */
import { GitError } from '../errors.ts';

/** How a git child ended; `code` is null where a signal ended it, -2 where it could not be started. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

interface Known {
  readonly words: RegExp;
  readonly message: string;
  readonly hint: string;
}

const KNOWN: readonly Known[] = [
  {
    words: /detected dubious ownership|unsafe repository/,
    message: 'git refuses this repository because another user owns it (safe.directory)',
    hint: 'If you trust it: git config --global --add safe.directory <its folder>',
  },
  {
    words: /not a git repository/,
    message: 'not a git repository',
    hint: 'Run this inside a repository, or name the files to scan.',
  },
  {
    words: /lazy fetching disabled|transport '.*' not allowed|promisor remote/,
    message: 'this partial clone lacks an object, and nothing is fetched while scanning',
    hint: 'Have git fetch all of it first: git fetch --refetch --no-filter',
  },
];

/** Git's words with control characters made visible, so that a name in them cannot drive a terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function manner(code: number | null): string {
  if (code === null) return 'git was killed';
  return code === 0
    ? 'git stopped in the middle of its answer'
    : `git failed with exit code ${code}`;
}

/** @param what what git was asked for: `list staged files` */
export function gitFailure(what: string, ending: Ending): GitError {
  if (ending.code === -2 || /\bENOENT\b/.test(ending.stderr)) {
    return new GitError('git could not be started', {
      hint: 'Install git, or put it on the PATH.',
    });
  }
  const known = KNOWN.find((each) => each.words.test(ending.stderr));
  const words = printable(ending.stderr.trim());
  if (known !== undefined) {
    return new GitError(known.message, { hint: known.hint, cause: words });
  }
  const how = manner(ending.code);
  return new GitError(`could not ${what}: ${how}${words === '' ? '' : `: ${words}`}`, {
    hint: 'Check the repository: git fsck',
  });
}
