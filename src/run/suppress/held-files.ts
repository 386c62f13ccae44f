/** Reads the files of allowed findings, as they count for what is looked at. */
import { textAt } from '../../git/text-at.ts';
import type { Repository } from '../../git/repository.ts';
import { readInside } from '../../options/config/read-inside.ts';
import type { Options } from '../../options/types.ts';
import { parseEntryFile, type EntryFile } from '../../suppress/entry-file.ts';
import { ENTRY_FILES, IGNORE_FILE, MOST } from '../../suppress/names.ts';

/** One of them. */
export interface Held {
  readonly name: string;
  readonly file: EntryFile;
  /** What lies on the disk, where that is another text: entries there are no part of the commit. */
  readonly unstaged?: EntryFile;
}

/**
 * For what is staged the staged file counts, so that a commit brings what allows it; one that git does not know yet
 * counts as it lies there. Everything else goes by the working tree, and where there is none (on a server) by HEAD.
 * @returns those that are there
 * @throws ConfigError for a line that is no entry
 */
export async function heldFiles(
  { target, settings }: Options,
  repository: Repository | null,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const name of ENTRY_FILES) {
    const disk =
      repository !== null && repository.top === null
        ? null
        : onDisk(topOf(repository, settings.root), name);
    const inGit = repository === null ? null : await gitText(repository, target.kind, name);
    const text = inGit ?? disk;
    if (text === null) continue;
    const differs = inGit !== null && disk !== null && disk !== inGit;
    held.push({
      name,
      file: parsed(text, name),
      ...(differs && { unstaged: parsed(disk, name) }),
    });
  }
  return held;
}

/** Absolute, as the file system takes it. */
export function topOf(repository: Repository | null, root: string): string {
  const top = repository?.top ?? null;
  return top === null ? root : Buffer.from(top, 'latin1').toString('utf8');
}

export function parsed(text: string, name: string): EntryFile {
  return parseEntryFile(text, name, name === IGNORE_FILE);
}

function onDisk(root: string, name: string): string | null {
  return readInside(root, name, MOST)?.toString('latin1') ?? null;
}

async function gitText(
  repository: Repository,
  kind: Options['target']['kind'],
  name: string,
): Promise<string | null> {
  if (kind === 'staged') return textAt(repository, '', name);
  return repository.top === null ? textAt(repository, 'HEAD', name) : null;
}
