/** A line on the terminal that tells how far a long run has come. */
import type { SoFar } from '../run/observe.ts';
import type { Surroundings } from './surroundings.ts';
import { widthOf } from './terminal.ts';

/** Shorter runs say nothing, in milliseconds. */
const PATIENCE = 1000;
/** Often enough to be seen moving. */
const EVERY = 100;
/** From so many parts of a hundred on, the time that is left can be told. */
const ENOUGH = 0.02;
/** To the start of the line, and nothing in it. */
const CLEAR = '\r\x1b[2K';

/** Takes the line away; to be called before anything else is written. */
export type End = () => void;

/**
 * @returns what is to be called after each entry, and at the end; null where no terminal shows a line that changes
 */
export function progressOn(
  { stderr, env }: Pick<Surroundings, 'stderr' | 'env'>,
  now: () => number = () => Number(process.hrtime.bigint()) / 1e6,
): { readonly onEntry: (soFar: SoFar) => void; readonly end: End } | null {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb') return null;
  const started = now();
  let shown = -Infinity;
  return {
    onEntry(soFar) {
      const time = now();
      if (time - started < PATIENCE || time - shown < EVERY) return;
      shown = time;
      const line = progressLine(soFar, (time - started) / 1000, widthOf(stderr, env));
      stderr.write(CLEAR + line, () => undefined);
    },
    end() {
      if (shown > -Infinity) stderr.write(CLEAR, () => undefined);
    },
  };
}

/**
 * `1,234 of 5,000 file versions, 48.2 MB/s, about 12 s left`
 * @param seconds since the start
 * @param width columns; what does not fit is left out from the end
 */
export function progressLine(soFar: SoFar, seconds: number, width: number): string {
  const { entries, expected, bytes, noun } = soFar;
  const grows = expected <= entries + 1;
  const parts = [
    `${number(entries)}${grows ? '' : ` of ${number(expected)}`} ${noun}s`,
    `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`,
    ...(grows || entries / expected < ENOUGH
      ? []
      : [`about ${duration((seconds / entries) * (expected - entries))} left`]),
  ];
  while (parts.length > 1 && parts.join(', ').length >= width) parts.pop();
  return parts.join(', ').slice(0, width - 1);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
