/** Writes a report to a file, whole or not at all. */
import { appendFile, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ScanError } from '../../errors.ts';

/**
 * Writes beside the file and renames, so that nobody reads half a report. Its folder is made where there is none;
 * what is no plain file (a pipe, a device) is written to as it is.
 * @param path absolute
 * @param shown the path as it was typed
 * @throws ScanError where it could not be written; an older report is then still there, whole
 */
export async function writeWhole(path: string, shown: string, text: string): Promise<void> {
  await telling(shown, async () => {
    await makeFolder(dirname(path));
    const there = await stat(path).catch(absent);
    // `/dev/stdout` is whatever it leads to, which others write to as well.
    if ((there !== null && !there.isFile()) || path.startsWith('/dev/'))
      await appendFile(path, text);
    else await replace(there === null ? path : await realpath(path), text);
  });
}

/** `mkdir` with `recursive` never ends where nothing can be made, as below `/proc` in Node 20. */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(absent)) !== null) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

/**
 * Adds to a file that others add to as well.
 * @throws ScanError
 */
export async function addTo(path: string, shown: string, text: string): Promise<void> {
  await telling(shown, () => appendFile(path, text));
}

async function replace(path: string, text: string): Promise<void> {
  const half = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(half, text, { flag: 'wx', flush: true });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function telling(shown: string, deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new ScanError(`could not write the report ${shown} (${code})`, {
      hint: 'Check that its folder can be written to and that the disk has room.',
      cause,
    });
  }
}
