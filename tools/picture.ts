/** Makes `docs/blocked-commit.svg` from a real commit that is stopped: `npm run picture`. Needs a build. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { svgOf } from './picture/svg.ts';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'bin/scan-tokens.js');
const PICTURE = join(ROOT, 'docs/blocked-commit.svg');

const home = mkdtempSync(join(tmpdir(), 'scan-tokens-picture-'));
const project = join(home, 'bot');

function git(...args: readonly string[]): {
  readonly status: number | null;
  readonly stderr: string;
} {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
    FORCE_COLOR: '1',
    COLUMNS: '80',
  };
  return spawnSync('git', args, { cwd: project, env, encoding: 'utf8' });
}

/** Made up, and the same each time, so that the picture changes only where the report does. */
function token(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { id: '1700000000000417', key: '5f'.repeat(12) };
  const signature = Buffer.from('a signature that signs nothing..').toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(payload), signature].join('.');
}

function stoppedCommit(): string {
  mkdirSync(join(project, 'src'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(
    join(project, '.git/hooks/pre-commit'),
    `#!/bin/sh\nexec "${process.execPath}" "${BIN}" --staged\n`,
    { mode: 0o755 },
  );
  const line = `import { Bot } from './start.js';\n\nconst token = "${token()}";\n`;
  writeFileSync(join(project, 'src/bot.js'), line);
  git('add', '--all');
  const { status, stderr } = git('commit', '--message', 'Add the bot');
  if (status !== 1)
    throw new Error(`the commit was to be stopped, and ended with ${status}: ${stderr}`);
  return stderr;
}

try {
  // Times differ from run to run.
  const report = stoppedCommit().replace(/\d+ ms/, '84 ms');
  const shown = `\x1b[1m$ git commit -m "Add the bot"\x1b[0m\n${report}`;
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, svgOf(shown, 'A commit that scan-tokens stopped, and what it told to do'));
  console.log(`docs/blocked-commit.svg: ${report.split('\n').length} lines`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
