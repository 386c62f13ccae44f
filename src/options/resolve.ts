/** From what was typed to what it means: the one place where defaults are filled in and the environment is taken. */
import { UsageError } from '../errors.ts';
import { nearest } from './nearest.ts';
import { noSettings, type Settings } from './config/settings.ts';
import { targetOf, type RawTarget } from './target.ts';
import type { Input, Options } from './types.ts';

/** What was typed for a scan, as it was typed. */
export interface Raw extends RawTarget {
  readonly failOn?: string;
  readonly noInlineAllow?: boolean;
  readonly strictSuppressions?: boolean;
  readonly jobs?: string;
  readonly noCache?: boolean;
}

const LEVELS = ['certain', 'likely', 'possible'] as const;

/**
 * @param place where the command was started: the folder, absolute, its environment and its standard input
 * @param settings of the configuration; a flag goes before it
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
  settings: Settings = noSettings(place.cwd),
): Options {
  return Object.freeze({
    cwd: place.cwd,
    target: Object.freeze(targetOf(raw, place.stdin ?? noInput)),
    failOn: raw.failOn === undefined ? (settings.failOn?.value ?? 'likely') : levelOf(raw.failOn),
    jobs: raw.jobs === undefined ? 'auto' : jobsOf(raw.jobs),
    cache: raw.noCache !== true && settings.cache?.value !== false,
    inlineAllow: raw.noInlineAllow !== true,
    strictSuppressions:
      raw.strictSuppressions === true || settings.suppressions.strict?.value === true,
    settings: Object.freeze(raw.failOn === undefined ? settings : withoutLevels(settings)),
    env: Object.freeze({ ...place.env }),
  });
}

/** For callers that have no standard input to give. */
async function* noInput(): AsyncGenerator<Uint8Array> {
  // Nothing.
}

/** What is typed holds for every file. */
function withoutLevels(settings: Settings): Settings {
  return withoutLevel({ ...settings, paths: settings.paths.map(withoutLevel) });
}

function withoutLevel<Given extends { readonly failOn?: unknown }>(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'failOn')) as Given;
}

/** More threads than any machine has processors are a slip of the finger. */
const MOST_JOBS = 256;

function jobsOf(given: string): number {
  const jobs = /^\d+$/.test(given) ? Number(given) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(`--jobs ${given}: a whole number from 1 to ${MOST_JOBS} is needed`, {
    hint: 'Leave it out, and a very large tree is shared between processors; 1 starts no threads.',
  });
}

function levelOf(given: string): Options['failOn'] {
  const level = LEVELS.find((each) => each === given);
  if (level !== undefined) return level;
  const meant = nearest(given, LEVELS);
  throw new UsageError(`--fail-on ${given}: there is no such level`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The levels are ${LEVELS.join(', ')}.`,
  });
}
