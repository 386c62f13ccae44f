/** Asks git where hooks of this repository are. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { GitError, ScanError } from '../errors.ts';
import { runGit, type Place } from '../git/command.ts';
import { openRepository } from '../git/repository.ts';
import type { HooksPath, Workplace } from './types.ts';

/** What is known at the start. */
export interface Start extends Place {
  /** A file of the package that runs now, absolute. */
  readonly running: string;
}

/**
 * @throws GitError outside of a repository
 * @throws ScanError in a bare one
 */
export async function openWorkplace(start: Start): Promise<Workplace> {
  const { top } = await openRepository(start);
  if (top === null) {
    throw new ScanError('this repository has no working tree, so nobody commits in it', {
      hint: 'Install the hook in a clone that has one.',
    });
  }
  const common = await runGit(start, 'find the git folder', ['rev-parse', '--git-common-dir']);
  const hooksPath = await readHooksPath(start, fromBytes(top));
  return {
    cwd: start.cwd,
    top: fromBytes(top),
    ownHooks: join(resolve(start.cwd, common.bytes.toString('utf8').replace(/\n$/, '')), 'hooks'),
    ...(hooksPath && { hooksPath }),
    home: packageFolder(start.running),
  };
}

/**
 * `git config -z --show-scope` prints scope and value in turn, each ended by NUL: `local`, `.husky/_`.
 * The last pair is the setting by which our own git children run no hooks.
 */
async function readHooksPath(start: Start, top: string): Promise<HooksPath | undefined> {
  const question = ['config', '-z', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'];
  const { bytes } = await runGit(start, 'read core.hooksPath', question, [0, 1]);
  const words = bytes.toString('utf8').split('\0').slice(0, -1);
  const [scope, written] = words.slice(0, -2).slice(-2);
  if (scope === undefined || written === undefined) return undefined;
  return {
    written,
    folder: resolve(top, written),
    everywhere: scope === 'global' || scope === 'system',
  };
}

/** @param latin1 one character a byte, as the git room hands paths over */
function fromBytes(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  const path = bytes.toString('utf8');
  if (Buffer.from(path, 'utf8').equals(bytes)) return path;
  throw new GitError(
    'the path of this repository is not UTF-8, which a hook cannot be written for',
    {
      hint: 'Move the repository to a folder whose name is.',
    },
  );
}

function packageFolder(file: string): string {
  for (
    let folder = dirname(realpathSync(file));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error('the package has no package.json');
}
