/** One file of the disk as an entry: small ones whole, large ones in chunks, never through a symbolic link. */
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

/**
 * @param file where to read, bytes of a path
 * @param path what to call it, latin1
 */
export function fileEntry(file: Buffer, path: string): Entry {
  const origin: Origin = { from: 'file', path, part: 'content' };
  try {
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) return linkEntry(file, { ...origin, part: 'link' });
    if (stats.isDirectory())
      return { kind: 'skip', origin, reason: 'a repository of its own: scan it there' };
    if (!stats.isFile())
      return { kind: 'skip', origin, reason: `not a file but a ${kindOf(stats)}` };
    return regularEntry(file, origin);
  } catch (error) {
    return { kind: 'failure', origin, reason: readingReason(error) };
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

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

function regularEntry(file: Buffer, origin: Origin): Entry {
  const handle = openSync(file, OPEN);
  let keep = false;
  try {
    const { size } = fstatSync(handle);
    if (size > WHOLE) {
      keep = true;
      return { kind: 'item', origin, size, content: chunksOf(handle) };
    }
    const content = readWhole(handle, size);
    return { kind: 'item', origin, size: content.length, content };
  } finally {
    if (!keep) closeSync(handle);
  }
}

/** Reads to the end, also where the file has grown or says 0 as those of /proc do. */
function readWhole(handle: number, size: number): Buffer {
  const pieces: Buffer[] = [];
  for (let room = size + 1; ; room = CHUNK) {
    const piece = Buffer.allocUnsafe(room);
    const got = readSync(handle, piece);
    if (got > 0) pieces.push(piece.subarray(0, got));
    // A regular file gives less than asked for only at its end.
    if (got < room) return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }
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
