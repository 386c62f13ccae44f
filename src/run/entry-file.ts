/** Reads and writes the files of allowed findings at the top of a repository. */
import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../errors.ts';
import { mergeDriverOf } from '../git/who.ts';
import type { Repository } from '../git/repository.ts';
import { readInside } from '../options/config/read-inside.ts';
import { formatEntryFile, type EntryFile } from '../suppress/entry-file.ts';
import { BASELINE_FILE, ENTRY_FILES, IGNORE_FILE, MOST } from '../suppress/names.ts';
import { parsed } from './suppress/held-files.ts';

const TITLES: Readonly<Record<string, string>> = {
  [IGNORE_FILE]:
    'Findings that are no secrets, one a line. https://www.npmjs.com/package/scan-tokens',
  [BASELINE_FILE]: 'Tokens that were here before scan-tokens: only others stop a commit.',
};

/** @returns null where there is none yet */
export function readEntryFile(top: string, name: string): EntryFile | null {
  const bytes = readInside(top, name, MOST);
  return bytes === null ? null : parsed(bytes.toString('latin1'), name);
}

/** Writes beside the file and renames, so that nobody reads half of it. @throws ConfigError where it is a link */
export function writeEntryFile(top: string, name: string, file: EntryFile): void {
  replace(
    join(top, name),
    name,
    Buffer.from(formatEntryFile(file, TITLES[name] ?? name), 'latin1'),
  );
}

/**
 * Has git merge these files by keeping the lines of both sides.
 * @returns true where a line had to be added to `.gitattributes`
 */
export async function mergeByUnion(repository: Repository, top: string): Promise<boolean> {
  const missing: string[] = [];
  for (const name of ENTRY_FILES) {
    if ((await mergeDriverOf(repository, join(top, name))) === 'unspecified') missing.push(name);
  }
  if (missing.length === 0) return false;
  const path = join(top, '.gitattributes');
  const there =
    lstatSync(path, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(path, 'latin1');
  const gap = there === '' || there.endsWith('\n') ? '' : '\n';
  const lines = missing.map((name) => `/${name} merge=union\n`).join('');
  replace(path, '.gitattributes', Buffer.from(there + gap + lines, 'latin1'));
  return true;
}

function replace(path: string, shown: string, content: Uint8Array): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) {
    throw new ConfigError(`${shown} is a link or no file, so it is not written`);
  }
  const half = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(half, content, { flag: 'wx', mode: stats?.mode ?? 0o644 });
    renameSync(half, path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ConfigError(`${shown} could not be written (${code})`, { cause: error });
  }
}
