/** Reads and writes the files that git and hook managers read, whole or not at all. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ScanError } from '../errors.ts';

export interface Existing {
  /** Where it really is: hooks may be symbolic links. */
  readonly real: string;
  /** One character a byte. */
  readonly text: string;
  readonly mode: number;
}

/** @throws ScanError for what is no file */
export function read(path: string, shown: string): Existing | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile()) {
    throw new ScanError(`${shown} is no file`, {
      hint: 'Move away what is there, then run this again.',
    });
  }
  return { real: realpathSync(path), text: readFileSync(path, 'latin1'), mode: stat.mode & 0o7777 };
}

/** A new file, with its folder. */
export function make(path: string, bytes: Buffer, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes, { mode, flag: 'wx' });
}

/** In one step, so that a file is never half there. */
export function replace(path: string, text: string, mode: number): void {
  const half = `${path}.scan-tokens-${process.pid}`;
  writeFileSync(half, Buffer.from(text, 'latin1'), { flag: 'wx' });
  chmodSync(half, mode);
  renameSync(half, path);
}

/** Turns an error of the file system into one that tells what to do. */
export function reaching<T>(shown: string, deed: () => T): T {
  try {
    return deed();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof ScanError || code === undefined) throw cause;
    throw new ScanError(`${shown} could not be read or written (${code})`, {
      hint: 'Check who owns it and its folder, and whether the disk is full or read-only.',
      cause,
    });
  }
}
