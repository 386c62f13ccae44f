/** Writes what a command that scans nothing has to tell. */
import { ScanError, UsageError } from '../errors.ts';
import { EXIT } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';
import { write } from './terminal.ts';
import type { Typed } from './typed.ts';

/**
 * @returns the exit code
 * @throws ScanError where it could not be written
 */
export async function print({ stdout }: Surroundings, text: string): Promise<number> {
  const failed = await write(stdout, text);
  if (failed !== undefined) throw notWritten(failed);
  return EXIT.clean;
}

/** A full disk, mostly. */
export function notWritten(cause: Error): ScanError {
  const code = (cause as NodeJS.ErrnoException).code ?? cause.name;
  return new ScanError(`could not write to standard output (${code})`, {
    hint: 'Make room on the disk it is redirected to, or redirect it elsewhere.',
    cause,
  });
}

/**
 * The formats of the commands that list rules.
 * @throws UsageError for those that only a scan has
 */
export function formatOf(typed: Typed): 'text' | 'json' {
  const format = typed.flags['format'] ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`--format ${String(format)}: rules are listed as text or json only`, {
    hint: 'Leave --format out, or give json.',
  });
}
