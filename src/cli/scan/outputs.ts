/** Where a report goes: to the standard output, and to each file of `--output FORMAT=FILE`. */
import { resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Format, Look } from '../../report/types.ts';
import { notWritten } from '../print.ts';
import type { Surroundings } from '../surroundings.ts';
import { lookAt, write } from '../terminal.ts';
import type { Typed } from '../typed.ts';
import { formatNamed } from './format-named.ts';

export interface Output {
  readonly format: string;
  readonly load: () => Promise<Format>;
  readonly look: Look;
  /** @throws ScanError where it could not be written */
  put(text: string): Promise<void>;
}

/** In files nothing is coloured, and lines are as wide as in a document. */
const FILE_WIDTH = 80;

export function toTerminal(format: string, typed: Typed, around: Surroundings): Output {
  return {
    format,
    load: formatNamed(format, '--format'),
    look: lookAt(around.stdout, typed, around.env),
    async put(text) {
      const failed = await write(around.stdout, text);
      if (failed !== undefined) throw notWritten(failed);
    },
  };
}

/**
 * @param file from the folder the command was started in
 * @param adds to what is in the file, which others write to as well
 */
export function toFile(format: string, file: string, { cwd }: Surroundings, adds = false): Output {
  const path = resolve(cwd, file);
  return {
    format,
    load: formatNamed(format, '--output'),
    look: { color: false, width: FILE_WIDTH, quiet: false },
    async put(text) {
      const { addTo, writeWhole } = await import('./write-file.ts');
      await (adds ? addTo : writeWhole)(path, file, text);
    },
  };
}

/**
 * The files that were asked for.
 * @throws UsageError for what is not `FORMAT=FILE`, and for one file twice
 */
export function filesAskedFor(typed: Typed, around: Surroundings): Output[] {
  const asked = (typed.many?.['output'] ?? []).map(readPair);
  const paths = asked.map(({ file }) => resolve(around.cwd, file));
  const twice = asked.find((_, index) => paths.indexOf(paths[index]!) !== index);
  if (twice !== undefined) {
    throw new UsageError(`--output: ${twice.file} would be written twice`, {
      hint: 'Give each report a file of its own.',
    });
  }
  return asked.map(({ format, file }) => toFile(format, file, around));
}

function readPair(text: string): { format: string; file: string } {
  const [, format, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (format === undefined || file === undefined) {
    throw new UsageError(`--output ${text}: a format, an equals sign and a file are needed`, {
      hint: 'For example: --output sarif=results.sarif',
    });
  }
  return { format, file };
}
