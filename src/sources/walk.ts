/** Every file below a folder that is in no repository. */
import * as fs from 'node:fs';
import type { Dirent } from 'node:fs';
import glob from 'fast-glob';
import { readingReason } from './file-entry.ts';

/** What a walk met: a path below the folder, latin1, `/` between parts; `reason` where a folder could not be read. */
export interface Met {
  readonly path: string;
  /** It is a regular file. */
  readonly plain: boolean;
  readonly reason?: string;
}

/**
 * Lists files, links and special files below `folder`, dot files too; `.git` is left out and no link is followed.
 * @param folder bytes of a path
 */
export function walk(folder: Buffer): Met[] {
  const top = encode(folder.toString('latin1'));
  const failed: Met[] = [];
  const adapter = { lstatSync, statSync: lstatSync, readdirSync: readdir };
  const entries = glob.sync('**', {
    cwd: top,
    fs: adapter as unknown as glob.FileSystemAdapter,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    // One pattern meets nothing twice.
    unique: false,
  });
  const files = entries
    .filter((entry) => !entry.dirent.isDirectory())
    .map((entry) => ({ path: decode(entry.path), plain: entry.dirent.isFile() }));
  return [...files, ...failed].sort((a, b) => (a.path < b.path ? -1 : 1));

  function readdir(encoded: string): Dirent[] {
    try {
      return list(encoded);
    } catch (error) {
      const below = encoded.slice(top.length).replace(/^\//, '');
      failed.push({ path: decode(below) || '.', plain: false, reason: readingReason(error) });
      return [];
    }
  }
}

/**
 * fast-glob takes names as text: it loses names that are no UTF-8, its patterns do not match a line feed and read a
 * backslash as an escape. So it is given names in which each byte but the plain ones is one private-use character.
 */
function encode(latin1: string): string {
  if (PLAIN.test(latin1)) return latin1;
  return latin1.replace(/[^0-9A-Za-z._/-]/g, (c) => String.fromCharCode(0xe000 + c.charCodeAt(0)));
}

const PLAIN = /^[0-9A-Za-z._/-]*$/;

function decode(encoded: string): string {
  return encoded.replace(/[\ue000-\ue0ff]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xe000));
}

function bytesOf(encoded: string): Buffer {
  return Buffer.from(decode(encoded), 'latin1');
}

function lstatSync(encoded: string): fs.Stats {
  return fs.lstatSync(bytesOf(encoded));
}

/** Without `.git`: a pattern to leave it out would be held against every name. */
function list(encoded: string): Dirent[] {
  const entries = fs.readdirSync(bytesOf(encoded), {
    withFileTypes: true,
    encoding: 'buffer',
  }) as unknown as Dirent<Buffer>[];
  return entries
    .map(
      (entry) =>
        Object.assign(entry, { name: encode(entry.name.toString('latin1')) }) as unknown as Dirent,
    )
    .filter(({ name }) => name !== '.git');
}
