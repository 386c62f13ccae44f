/** Finds the configuration. Runs in every hook, so nothing is loaded for it. */
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../../errors.ts';
import { readInside } from './read-inside.ts';

export const CONFIG_FILES = [
  'scan-tokens.config.yaml',
  'scan-tokens.config.yml',
  'scan-tokens.config.json',
] as const;
export const PACKAGE_FILE = 'package.json';
/** The key in `package.json`. */
export const PACKAGE_KEY = 'scanTokens';
/** In bytes. */
export const MOST = 1024 * 1024;

export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The top of the working tree, without asking git: the folder that holds `.git`, here or above. Hooks start there.
 * @returns absolute; the folder itself where there is no repository
 */
export function findRoot({ cwd, env }: Place): string {
  const named = env['GIT_WORK_TREE'];
  if (named !== undefined && named !== '') return resolve(cwd, named);
  if (isGitFolder(cwd)) return cwd;
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/** A bare repository, where the hooks of a server start. */
function isGitFolder(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

/**
 * @param root top of the repository
 * @returns name of the file that holds the configuration, or null
 * @throws ConfigError where there are two
 */
export function findConfig(root: string): string | null {
  const found: string[] = CONFIG_FILES.filter((name) => isThere(join(root, name)));
  if (inPackage(root)) found.push(PACKAGE_FILE);
  if (found.length > 1) {
    throw new ConfigError(`there are two configurations: ${found.join(' and ')}`, {
      hint: 'Keep one of them.',
    });
  }
  return found[0] ?? null;
}

/** Also a link that leads nowhere: it is told, not passed over. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function inPackage(root: string): boolean {
  const path = join(root, PACKAGE_FILE);
  // A package.json that is a link, or too large, has nothing to do with us.
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || stats.size > MOST) return false;
  return readInside(root, PACKAGE_FILE, MOST)?.includes(`"${PACKAGE_KEY}"`) === true;
}
