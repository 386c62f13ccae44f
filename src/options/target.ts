/** From the flags that say what is to be looked at to the one thing they mean. */
import { UsageError } from '../errors.ts';
import type { Input, Target } from './types.ts';

/** What was typed of it, as it was typed. */
export interface RawTarget {
  readonly paths: readonly string[];
  readonly staged?: boolean;
  readonly unpushed?: boolean;
  readonly noUnpushed?: boolean;
  readonly range?: string;
  readonly since?: string;
  readonly history?: boolean;
  readonly all?: boolean;
  readonly prePush?: boolean;
  readonly preReceive?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly commitMsg?: string;
}

/** By the flag that asks for it. */
const TARGETS: Readonly<Record<string, (raw: RawTarget, input: Input) => Target | null>> = {
  '--staged': (raw) =>
    raw.staged === true ? { kind: 'staged', ...unpushedOf(raw), ...chosenOf(raw) } : null,
  '--range': ({ range }) => (range === undefined ? null : { kind: 'range', range }),
  '--since': ({ since }) =>
    since === undefined ? null : { kind: 'range', range: `${since}..HEAD` },
  '--history': ({ history, all }) =>
    history === true ? { kind: 'history', reflog: all === true } : null,
  '--pre-push': ({ prePush, paths }, input) =>
    prePush === true ? { kind: 'pre-push', remote: paths[0] ?? '', input } : null,
  '--pre-receive': ({ preReceive }, input) =>
    preReceive === true ? { kind: 'pre-receive', input } : null,
  '--stdin': ({ stdin, stdinFilename }, input) =>
    stdin === true ? { kind: 'stdin', name: stdinFilename ?? '', input } : null,
  '--commit-msg': ({ commitMsg }) =>
    commitMsg === undefined ? null : { kind: 'message', file: commitMsg },
};

/** For the first they say which files, for the second which remote. */
const TAKES_PATHS: ReadonlySet<Target['kind']> = new Set(['staged', 'pre-push']);

/** Flags that mean something only beside another. */
const BESIDE: readonly (readonly [
  keyof RawTarget,
  flag: string,
  beside: string,
  Target['kind'],
])[] = [
  ['all', '--all', '--history', 'history'],
  ['stdinFilename', '--stdin-filename', '--stdin', 'stdin'],
  ['unpushed', '--unpushed', '--staged', 'staged'],
  ['noUnpushed', '--no-unpushed', '--staged', 'staged'],
];

/** @throws UsageError for none, and for several that contradict each other */
export function targetOf(raw: RawTarget, input: Input): Target {
  const asked = Object.entries(TARGETS).flatMap(([flag, make]) => {
    const target = make(raw, input);
    return target === null ? [] : [{ flag, target }];
  });
  const [first, second] = asked;
  if (first !== undefined && second !== undefined) {
    throw new UsageError(`${first.flag} and ${second.flag} cannot be asked for at once`, {
      hint: 'Run the command once for each.',
    });
  }
  if (first !== undefined && !TAKES_PATHS.has(first.target.kind))
    assertNoPaths(first.flag, raw.paths);
  const target = first?.target ?? pathsTarget(raw.paths);
  for (const [name, flag, beside, kind] of BESIDE) {
    if (raw[name] === undefined || raw[name] === false || target.kind === kind) continue;
    throw new UsageError(`${flag} goes with ${beside} only`, {
      hint: `Add ${beside}, or leave it out.`,
    });
  }
  return target;
}

function unpushedOf({ unpushed, noUnpushed }: RawTarget): { unpushed?: boolean } {
  if (noUnpushed === true) return { unpushed: false };
  return unpushed === true ? { unpushed: true } : {};
}

function chosenOf({ paths }: RawTarget): { paths?: readonly string[] } {
  return paths.length === 0 ? {} : { paths: Object.freeze([...paths]) };
}

function assertNoPaths(flag: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new UsageError(`${flag} takes no paths, and was given ${JSON.stringify(paths[0])}`, {
    hint: 'Leave out either.',
  });
}

function pathsTarget(paths: readonly string[]): Target {
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
