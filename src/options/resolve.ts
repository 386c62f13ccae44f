/** From what was typed to what it means: the one place where defaults are filled in and the environment is taken. */
import { UsageError } from '../errors.ts';
import { nearest } from './nearest.ts';
import type { Options, Target } from './types.ts';

/** What was typed for a scan, as it was typed. */
export interface Raw {
  readonly staged?: boolean;
  readonly paths: readonly string[];
  readonly failOn?: string;
  readonly noInlineAllow?: boolean;
}

const LEVELS = ['certain', 'likely', 'possible'] as const;

/**
 * @param place where the command was started: the folder, absolute, and its environment
 * @returns frozen, nothing left open
 * @throws UsageError for a value that does not exist, or for flags that contradict each other
 */
export function resolveOptions(
  raw: Raw,
  place: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Options {
  return Object.freeze({
    cwd: place.cwd,
    target: Object.freeze(targetOf(raw)),
    failOn: levelOf(raw.failOn ?? 'likely'),
    inlineAllow: raw.noInlineAllow !== true,
    env: Object.freeze({ ...place.env }),
  });
}

function targetOf({ staged, paths }: Raw): Target {
  if (staged === true && paths.length > 0) {
    throw new UsageError(`--staged takes no paths, and was given ${JSON.stringify(paths[0])}`, {
      hint: 'Leave out either: --staged looks at everything that is staged, paths at files as they are now. In lint-staged, which adds the paths by itself, write "scan-tokens" without --staged.',
    });
  }
  if (staged === true) return { kind: 'staged' };
  if (paths.length === 0) {
    throw new UsageError('nothing was given to look at', {
      hint: 'Give a path ("scan-tokens ." for all that is here), or --staged.',
    });
  }
  if (paths.includes('')) {
    throw new UsageError('one of the paths is empty', {
      hint: 'An unset variable in quotes gives an empty path; for the folder you are in, write "."',
    });
  }
  return { kind: 'paths', paths: Object.freeze([...paths]) };
}

function levelOf(given: string): Options['failOn'] {
  const level = LEVELS.find((each) => each === given);
  if (level !== undefined) return level;
  const meant = nearest(given, LEVELS);
  throw new UsageError(`--fail-on ${given}: there is no such level`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The levels are ${LEVELS.join(', ')}.`,
  });
}
