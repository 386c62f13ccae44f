/** Hook managers as they come from their registries: each runs what `install` put into its configuration. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { discloudToken } from './tokens.ts';

let folder: string;
let scanTokens: string;
let project: Project;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-managers-'));
  scanTokens = pack(ROOT, folder);
});
afterEach(() => {
  project.remove();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Way {
  readonly file: string;
  /** What is in it beforehand: a check that prints "others ran". */
  readonly text: string;
  /** Has git run the manager. */
  readonly start: () => void;
}

/**
 * They are no dependencies of this repository: installing them would put hooks of theirs into it.
 * @returns the folder of the package, or undefined where npm reaches no registry
 */
function fromNpm(name: string, version: string): string | undefined {
  const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  const args = ['install', '--prefix', join(folder, 'npm'), ...flags, `${name}@${version}`];
  const done = spawnSync('npm', args, { cwd: folder, timeout: 60_000 });
  return done.status === 0 ? join(folder, 'npm/node_modules', name) : undefined;
}

/** The framework in a Python environment of its own, or undefined where pip reaches no registry. */
function preCommit(): string | undefined {
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'python')]);
  if (made.status !== 0) return undefined;
  const pip = spawnSync(join(folder, 'python/bin/pip'), ['install', '--quiet', 'pre-commit'], {
    timeout: 60_000,
  });
  return pip.status === 0 ? join(folder, 'python/bin/pre-commit') : undefined;
}

function tryIt({ file, text, start }: Way): void {
  const read = () => readFileSync(join(project.dir, file), 'utf8');
  project.install(scanTokens);
  project.write(file, text);
  expect(project.bin('scan-tokens', 'install').output).toContain(`Added to ${file}`);
  start();
  const put = read();
  expect(project.bin('scan-tokens', 'install').output).not.toContain('Not in force');
  expect(read()).toBe(put);

  project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
  const stopped = project.commit('Add the bot');
  expect(stopped.status).toBe(1);
  expect(stopped.output).toContain('src/bot.js:1:');
  expect(stopped.output).toContain('Reset Token');

  project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
  expect(project.commit('Add the bot')).toMatchObject({ status: 0 });
  project.write('src/more.js', '\n');
  expect(project.commit('Add more').output).toMatch(/others ran|others.*Passed/);

  expect(project.bin('scan-tokens', 'uninstall').output).toContain(`out of ${file}`);
  expect(read()).toBe(text);
}

test('lefthook runs what install put in', (context) => {
  project = new Project();
  const home = fromNpm('lefthook', '2');
  if (home === undefined) context.skip('npm reaches no registry');
  tryIt({
    file: 'lefthook.yml',
    text: '# ours\npre-commit:\n  commands:\n    others:\n      run: echo others ran\n',
    start: () => {
      project.link('lefthook', join(home!, 'package.json'), 'bin/index.js');
      project.must('node_modules/.bin/lefthook', 'install');
    },
  });
});

test('simple-git-hooks runs what install put in', (context) => {
  project = new Project();
  const home = fromNpm('simple-git-hooks', '2');
  if (home === undefined) context.skip('npm reaches no registry');
  tryIt({
    file: '.simple-git-hooks.json',
    text: '{\n  "pre-commit": "echo others ran"\n}\n',
    start: () => {
      project.link('simple-git-hooks', join(home!, 'package.json'), 'cli.js');
      project.must('node_modules/.bin/simple-git-hooks');
    },
  });
});

test('the pre-commit framework runs what install put in, and takes our list of hooks', (context) => {
  project = new Project();
  const command = preCommit();
  if (command === undefined) context.skip('pip reaches no registry');
  tryIt({
    file: '.pre-commit-config.yaml',
    text: 'repos:\n  # ours\n  - repo: local\n    hooks:\n      - id: others\n        name: others\n        entry: echo others ran\n        language: system\n',
    start: () => project.must(command!, 'install'),
  });
  project.must(command!, 'validate-manifest', join(ROOT, '.pre-commit-hooks.yaml'));
});

test('what is pushed is looked at, and Git LFS after it still gets its list', () => {
  project = new Project();
  project.install(scanTokens);
  project.must('git', 'init', '--quiet', '--bare', '../remote.git');
  project.must('git', 'remote', 'add', 'origin', '../remote.git');
  project.write('.git/hooks/pre-push', '#!/bin/sh\necho "others got $(cat)"\n');
  project.must('chmod', '+x', '.git/hooks/pre-push');
  project.must('node_modules/.bin/scan-tokens', 'install', '--pre-push');
  project.commit('Set up');
  const pushed = project.run('git', 'push', 'origin', 'main');
  expect(pushed).toMatchObject({ status: 0 });
  expect(pushed.output).toMatch(/others got refs\/heads\/main [0-9a-f]{40} /);

  project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
  project.must('git', 'add', '--all');
  project.must('git', 'commit', '--quiet', '--no-verify', '--message', 'Add the bot');
  const stopped = project.run('git', 'push', 'origin', 'main');
  expect(stopped.status).toBe(1);
  expect(stopped.output).toContain('src/bot.js');
  expect(stopped.output).not.toContain('others got');

  project.must('node_modules/.bin/scan-tokens', 'uninstall');
  expect(readFileSync(join(project.dir, '.git/hooks/pre-push'), 'utf8')).toBe(
    '#!/bin/sh\necho "others got $(cat)"\n',
  );
});

test.each([
  ['lefthook.toml', '[pre-commit]\n'],
  ['simple-git-hooks.cjs', 'module.exports = {};\n'],
  ['.pre-commit-config.yaml', 'repos: []\n'],
])('%s, which is of a form that is not known, is refused with what to do', (file, text) => {
  project = new Project();
  project.install(scanTokens);
  project.write(file, text);
  const { status, output } = project.bin('scan-tokens', 'install');
  expect(status).toBe(2);
  expect(output).toContain(`${file} `);
  expect(output).toContain('by hand');
  expect(output).toContain('--staged');
  expect(readFileSync(join(project.dir, file), 'utf8')).toBe(text);
});
