/**
 * Scans a small commit while a start-up snapshot is made: whatever ran by then, with its modules, rules and compiled
 * functions, is ready in the snapshot, and the hook compiles nothing of it again.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import type { Output, Surroundings } from './surroundings.ts';

/** Leads through what an ordinary clean file leads through: names with values, a URL, a hash, a word of a provider. */
const BEFORE = "import { readFile } from 'node:fs/promises';\n\nexport const limit = 10;\n";
const AFTER = `${BEFORE}
const password = 'changeme';
const options = { token: process.env.SERVICE_TOKEN, url: 'https://user:\${secret}@example.com/path?key=value' };
export const github = { sha: '${'0123456789abcdef'.repeat(2)}01234567', name: 'a-name-of-some-length' };
`;
const NAMES = ['one.js', 'two.json', 'three.md'];

const nowhere: Output = {
  write(_text, done) {
    done();
    return true;
  },
};

/**
 * The working folder is not asked for: Node remembers it, and the snapshot would too.
 * @throws where git is missing, or the commit is not found clean
 */
export async function rehearse(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-rehearsal-'));
  const env = plainEnvironment(folder);
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
  };
  try {
    git('init', '-q', '--template=');
    writeAll(folder, BEFORE);
    git('add', '.');
    git('commit', '-q', '--no-verify', '--no-gpg-sign', '-m', 'first');
    writeAll(folder, AFTER);
    git('add', '.');
    const around: Surroundings = { cwd: folder, env, stdout: nowhere, stderr: nowhere };
    if ((await main(['--staged'], around)) !== EXIT.clean)
      throw new Error('the rehearsal did not end well');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeAll(folder: string, text: string): void {
  for (const name of NAMES) writeFileSync(join(folder, name), text);
}

/** Without what a hook, or the user, set for another repository. */
function plainEnvironment(home: string): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (pair): pair is [string, string] => !pair[0].startsWith('GIT_') && pair[1] !== undefined,
  );
  const who = { NAME: 'rehearsal', EMAIL: 'rehearsal@localhost' };
  return {
    ...Object.fromEntries(own),
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: who.NAME,
    GIT_AUTHOR_EMAIL: who.EMAIL,
    GIT_COMMITTER_NAME: who.NAME,
    GIT_COMMITTER_EMAIL: who.EMAIL,
  };
}
