/** Lists the files of the working tree that belong to the repository, or would if they were added. */
import { runGit } from './command.ts';
import { GitError } from '../errors.ts';
import type { Repository } from './repository.ts';

export interface WorkingFile {
  /** From the folder the command was started in, latin1, may begin with `../`; ends in `/` for a repository within. */
  readonly path: string;
  /** In the index; such a file may be absent from the working tree. */
  readonly tracked: boolean;
}

/** One letter, a space and the path: `H` tracked, `S` tracked but not checked out, `M` unmerged, `?` untracked. */
const LINE = /^([HSMRCK?]) (.+)$/s;

/**
 * @param folders paths from the folder the command was started in, latin1; taken literally
 * @throws GitError
 */
export async function workingFiles(
  repository: Repository,
  folders: readonly string[],
): Promise<readonly WorkingFile[]> {
  const args = [
    '--literal-pathspecs',
    'ls-files',
    '-z',
    '-t',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
  ];
  const texts = folders.map((folder) => Buffer.from(folder, 'latin1').toString('utf8'));
  const output = await runGit(repository, 'list files', [...args, ...texts]);
  const fields = output.bytes.toString('latin1').split('\0');
  if (fields.pop() !== '') throw new GitError('git gave an unfinished list of files');
  const files = new Map<string, WorkingFile>();
  for (const field of fields) {
    const [, tag, path] = LINE.exec(field) ?? [];
    if (path === undefined) throw new GitError('git gave a list of files in an unknown form');
    // Unmerged files are listed once for each side.
    files.set(path, { path, tracked: tag !== '?' });
  }
  return [...files.values()];
}

/**
 * Does git ignore this folder? `./` before it, since a name that begins with `:` would be read as a pattern.
 * @param folder as for `workingFiles`
 */
export async function isIgnored(repository: Repository, folder: string): Promise<boolean> {
  const text = Buffer.from(folder, 'latin1').toString('utf8');
  const output = await runGit(
    repository,
    'ask what is ignored',
    ['check-ignore', '--quiet', '--', `./${text}`],
    [0, 1],
  );
  return output.code === 0;
}
