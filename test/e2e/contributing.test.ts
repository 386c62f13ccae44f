/** A rule is added in a copy of this repository by following CONTRIBUTING to the letter. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './project.ts';

/** What is made, or is no part of a clone. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage']);
const folder = join(mkdtempSync(join(tmpdir(), 'scan-tokens-contributing-')), 'copy');

/** From the heading to the next one. */
const [, guide = ''] =
  /\n## Add a rule in five minutes\n([^]*?)\n## /.exec(
    readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'),
  ) ?? [];
const [, path = '', rule = ''] = /Write `(.*?)`:\s+```yaml\n([^]*?)\n +```/.exec(guide) ?? [];
const commands = [...guide.matchAll(/^\d\. `(np[mx] [^`]+)`/gm)].map(([, command]) => command!);

beforeAll(() => {
  cpSync(ROOT, folder, { recursive: true, filter: (one) => !LEFT_OUT.has(basename(one)) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function run(command: string, input = '') {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|git_|vitest|test_result)/i.test(name),
    ),
  );
  const done = spawnSync('bash', ['-c', command], { cwd: folder, env, input, encoding: 'utf8' });
  return { status: done.status, output: done.stdout + done.stderr };
}

test('the rule is built, tried, documented and found', { timeout: 600_000 }, () => {
  expect(commands.length).toBeGreaterThan(3);
  writeFileSync(join(folder, path), `${rule.replaceAll(/^ {3}/gm, '')}\n`);
  for (const command of commands) {
    const { status, output } = run(command);
    expect(status, output).toBe(0);
  }
  expect(existsSync(join(folder, 'docs/rules/acme.md'))).toBe(true);

  const token = ['acme', 'live', 'Zk8Qw2Lm'.repeat(4)].join('_');
  const found = run('node bin/scan-tokens.js --stdin', `token = "${token}"\n`);
  expect(found.output).toContain('Acme API token');
  expect(found.output).toContain('Press Revoke beside the token');
  expect(found.status).toBe(1);
});

test('a rule file that does not fit is refused with its line and the reason', () => {
  writeFileSync(join(folder, path), `${rule.replaceAll(/^ {3}/gm, '')}\n    colour: red\n`);
  const { status, output } = run('npm run build');
  expect(status).not.toBe(0);
  expect(output).toMatch(/rules\/acme\.yaml:\d+: .*"colour"/);
});
