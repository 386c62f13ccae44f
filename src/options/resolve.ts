/** From what was typed to what it means: the one place where defaults are filled in and the environment is taken. */
import { UsageError } from '../errors.ts';
import { nearest } from './nearest.ts';
import { targetOf, type RawTarget } from './target.ts';
import type { Input, Options } from './types.ts';

/** What was typed for a scan, as it was typed. */
export interface Raw extends RawTarget {
  readonly failOn?: string;
  readonly noInlineAllow?: boolean;
}

const LEVELS = ['certain', 'likely', 'possible'] as const;

/**
 * @param place where the command was started: the folder, absolute, its environment and its standard input
 * @returns frozen, nothing left open
 * @throws UsageError for a value that does not exist, or for flags that contradict each other
 */
export function resolveOptions(
  raw: Raw,
  place: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdin?: Input;
  },
): Options {
  return Object.freeze({
    cwd: place.cwd,
    target: Object.freeze(targetOf(raw, place.stdin ?? noInput)),
    failOn: levelOf(raw.failOn ?? 'likely'),
    inlineAllow: raw.noInlineAllow !== true,
    env: Object.freeze({ ...place.env }),
  });
}

/** For callers that have no standard input to give. */
async function* noInput(): AsyncGenerator<Uint8Array> {
  // Nothing.
}

function levelOf(given: string): Options['failOn'] {
  const level = LEVELS.find((each) => each === given);
  if (level !== undefined) return level;
  const meant = nearest(given, LEVELS);
  throw new UsageError(`--fail-on ${given}: there is no such level`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The levels are ${LEVELS.join(', ')}.`,
  });
}
