/** What the index holds at each path. */
import { GitError } from '../errors.ts';
import { askGit } from './ask.ts';
import type { Repository } from './repository.ts';

/** `<mode> <id> <stage> TAB <path>` */
const LINE = /^\d{6} ([0-9a-f]{40,64}) \d\t(.+)$/s;

/** @returns blob ids by path from the top, latin1 @throws GitError */
export async function indexedBlobs(repository: Repository): Promise<ReadonlyMap<string, string>> {
  const output = await askGit(repository, 'list the index', [
    'ls-files',
    '-z',
    '--stage',
    '--full-name',
    ...everywhere(repository),
  ]);
  const fields = output.bytes.toString('latin1').split('\0');
  if (fields.pop() !== '') throw new GitError('git gave an unfinished list of files');
  return new Map(fields.map(parse));
}

/** `ls-files` begins at the current folder unless it is told the top. */
function everywhere({ top }: Repository): readonly string[] {
  return top === null ? [] : ['--', ':/'];
}

function parse(field: string): [path: string, id: string] {
  const [, id, path] = LINE.exec(field) ?? [];
  if (id === undefined || path === undefined)
    throw new GitError('git gave a list of files in an unknown form');
  return [path, id];
}
