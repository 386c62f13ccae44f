/** A small repository with a clean commit staged in it: what the rehearsal of a hook scans. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit } from '../git/ask.ts';
import type { Place } from '../git/command.ts';

/** Leads through what an ordinary clean file leads through: names with values, a URL, a hash, a word of a provider. */
const BEFORE = "import { readFile } from 'node:fs/promises';\n\nexport const limit = 10;\n";
const AFTER = `${BEFORE}
const password = 'changeme';
const options = { token: config.service.token, url: 'https://user:\${secret}@example.com/path?key=value' };
export const github = { sha: '${'0123456789abcdef'.repeat(2)}01234567', name: 'a-name-of-some-length' };
`;
const NAMES = ['one.js', 'two.json', 'three.md'];

/**
 * Makes it in a folder of its own, which is gone at the end.
 * @param env of the process
 * @throws GitError where git is missing or too old
 */
export async function withStagedSample<T>(
  env: Place['env'],
  use: (place: Place) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-sample-'));
  const place = { cwd: folder, env: plain(env, folder) };
  const git = (...args: string[]): Promise<unknown> => askGit(place, 'make a sample', args);
  try {
    await git('init', '-q', '--template=');
    writeAll(folder, BEFORE);
    await git('add', '.');
    await git('commit', '-q', '--no-verify', '--no-gpg-sign', '-m', 'first');
    writeAll(folder, AFTER);
    await git('add', '.');
    return await use(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeAll(folder: string, text: string): void {
  for (const name of NAMES) writeFileSync(join(folder, name), text);
}

/** Without what a hook, or the user, set for another repository. */
function plain(env: Place['env'], home: string): Place['env'] {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  const [name, mail] = ['sample', 'sample@localhost'];
  return {
    ...Object.fromEntries(own),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
  };
}
