/** Files of the disk as entries: small ones whole, large ones in chunks, never through a symbolic link. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import type { Entry, Origin } from './types.ts';

/** In bytes: what is read in one piece, and else in chunks of. */
const WHOLE = 8 * 1024 * 1024;
const CHUNK = 1024 * 1024;
/** A name that was exchanged for a link, a pipe or a device since it was listed is neither followed nor waited for. */
const OPEN = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads one file after the other into the same memory: fresh memory for each takes as long as the reading. */
export class FileReader {
  #room: Buffer | undefined;

  /**
   * @param file where to read, bytes of a path
   * @param path what to call it, latin1
   * @param plain it was just seen to be a regular file
   * @returns its content holds until the next is asked for
   */
  entry(file: Buffer, path: string, plain = false): Entry {
    const origin: Origin = { from: 'file', path, part: 'content' };
    try {
      if (plain) return this.#regular(file, origin);
      const stats = lstatSync(file);
      if (stats.isSymbolicLink()) return linkEntry(file, { ...origin, part: 'link' });
      if (stats.isDirectory())
        return { kind: 'skip', origin, reason: 'a repository of its own: scan it there' };
      // A device is not even opened: some do things then.
      return stats.isFile() ? this.#regular(file, origin) : noFile(origin, stats);
    } catch (error) {
      return { kind: 'failure', origin, reason: readingReason(error) };
    }
  }

  #regular(file: Buffer, origin: Origin): Entry {
    const handle = openSync(file, OPEN);
    let keep = false;
    try {
      const stats = fstatSync(handle);
      // Exchanged since it was listed.
      if (!stats.isFile()) return noFile(origin, stats);
      const { size } = stats;
      if (size > WHOLE) {
        keep = true;
        return { kind: 'item', origin, size, content: chunksOf(handle) };
      }
      const content = this.#whole(handle, size);
      return { kind: 'item', origin, size: content.length, content };
    } finally {
      if (!keep) closeSync(handle);
    }
  }

  /** Reads to the end, also where the file has grown or says 0 as those of /proc do. */
  #whole(handle: number, size: number): Buffer {
    const room = (this.#room ??= Buffer.allocUnsafeSlow(WHOLE + 1));
    let got = readSync(handle, room, 0, size + 1, null);
    // A regular file gives less than asked for only at its end.
    if (got <= size) return room.subarray(0, got);
    const pieces: Buffer[] = [Buffer.from(room.subarray(0, got))];
    do {
      got = readSync(handle, room, 0, CHUNK, null);
      pieces.push(Buffer.from(room.subarray(0, got)));
    } while (got === CHUNK);
    return Buffer.concat(pieces);
  }
}

/** Why a file cannot be read, from Node's error. */
export function readingReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'vanished before it could be read';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read (permission denied)';
    case undefined:
      throw error;
    default:
      return `cannot be read (${code})`;
  }
}

function linkEntry(file: Buffer, origin: Origin): Entry {
  const content = readlinkSync(file, { encoding: 'buffer' });
  return { kind: 'item', origin, size: content.length, content };
}

function noFile(origin: Origin, stats: Stats): Entry {
  return { kind: 'skip', origin, reason: `not a file but a ${kindOf(stats)}` };
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

// eslint-disable-next-line @typescript-eslint/require-await -- the contract of `Item.content`
async function* chunksOf(handle: number): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const got = readSync(handle, chunk);
      if (got === 0) return;
      yield chunk.subarray(0, got);
    }
  } finally {
    closeSync(handle);
  }
}
