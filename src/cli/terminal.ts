/** What the terminal can do, and writing to it so that a failure is known. */
import type { Look } from '../report/types.ts';
import type { Output, Surroundings } from './surroundings.ts';
import type { Typed } from './typed.ts';

/** Narrower than this, and nothing fits: the terminal is left to wrap. */
const NARROWEST = 40;

/**
 * How to write to an output. What was typed counts first, then `NO_COLOR` (https://no-color.org: any text but none),
 * `FORCE_COLOR` (`0` and `false` forbid), `TERM=dumb`, and at last whether a terminal is there at all.
 */
export function lookAt(output: Output, typed: Typed, env: Surroundings['env']): Look {
  return {
    color: hasColor(output, typed, env),
    width: widthOf(output, env),
    quiet: typed.flags['quiet'] === true,
  };
}

/** Columns, at least 40; 80 where nobody says. */
export function widthOf(output: Output, env: Surroundings['env']): number {
  const set = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : undefined;
  return Math.max(NARROWEST, set ?? output.columns ?? 80);
}

function hasColor(output: Output, { flags }: Typed, env: Surroundings['env']): boolean {
  if (flags['no-color'] === true) return false;
  if (flags['color'] === true) return true;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/**
 * Writes a text to its end.
 * @returns what went wrong, if anything; a reader that has gone away (`| head`) is nobody's mistake and counts as done
 */
export function write(output: Output, text: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    output.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
      const gone = (error as NodeJS.ErrnoException | null | undefined)?.code === 'EPIPE';
      resolve(gone ? undefined : (error ?? undefined));
    });
  });
}
