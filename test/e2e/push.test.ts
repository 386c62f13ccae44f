/** What is pushed is looked at, whatever starts the pre-push hook, each as it comes from its registry. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { fromNpm, preCommit } from './registries.ts';
import { discloudToken } from './tokens.ts';

const require = createRequire(import.meta.url);
// Registries take their time.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
let scanTokens: string;
let project: Project;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-push-'));
  scanTokens = pack(ROOT, folder);
});
beforeEach(() => {
  project = new Project();
  project.install(scanTokens);
  project.must('git', 'init', '--quiet', '--bare', '../remote.git');
  project.must('git', 'remote', 'add', 'origin', '../remote.git');
});
afterEach(() => {
  project.remove();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const install = () => project.must('node_modules/.bin/scan-tokens', 'install', '--pre-push');
const push = () => project.run('git', 'push', 'origin', 'main');

/** A commit that no hook has seen. */
function commitUnseen(text: string): void {
  project.write('src/bot.js', text);
  project.must('git', 'add', '--all');
  project.must('git', 'commit', '--quiet', '--no-verify', '--message', 'Add the bot');
}

function tryIt(): void {
  commitUnseen('const token = process.env.DISCLOUD_TOKEN;\n');
  expect(push()).toMatchObject({ status: 0 });
  expect(project.run('git', 'ls-remote', 'origin', 'main').output).not.toBe('');

  commitUnseen(`const token = '${discloudToken()}';\n`);
  const stopped = push();
  expect(stopped.status).toBe(1);
  expect(stopped.output).toContain('src/bot.js:1:');
  expect(stopped.output).toContain('Reset Token');

  // What is gone from the file is still in the commits that are pushed.
  commitUnseen('const token = process.env.DISCLOUD_TOKEN;\n');
  expect(push().status).toBe(1);
  project.must('git', 'reset', '--quiet', '--soft', 'HEAD~2');
  commitUnseen('const token = process.env.DISCLOUD_TOKEN ?? null;\n');
  expect(push()).toMatchObject({ status: 0 });
}

test("git's own hook", () => {
  install();
  tryIt();
});

test('husky', () => {
  project.link('husky', join(dirname(require.resolve('husky')), 'package.json'), 'bin.js');
  project.must('node_modules/.bin/husky');
  install();
  expect(readFileSync(join(project.dir, '.husky/pre-push'), 'utf8')).toContain('--pre-push');
  tryIt();
});

test('lefthook', (context) => {
  const home = fromNpm(folder, 'lefthook', '2');
  if (home === undefined) context.skip('npm reaches no registry');
  project.write(
    'lefthook.yml',
    'pre-push:\n  commands:\n    others:\n      run: echo others ran\n',
  );
  project.link('lefthook', join(home!, 'package.json'), 'bin/index.js');
  install();
  project.must('node_modules/.bin/lefthook', 'install');
  tryIt();
});

test('simple-git-hooks', (context) => {
  const home = fromNpm(folder, 'simple-git-hooks', '2');
  if (home === undefined) context.skip('npm reaches no registry');
  project.write('.simple-git-hooks.json', '{\n  "pre-push": "echo others ran"\n}\n');
  project.link('simple-git-hooks', join(home!, 'package.json'), 'cli.js');
  install();
  project.must('node_modules/.bin/simple-git-hooks');
  tryIt();
});

test('the pre-commit framework, before and after it takes the hook over', (context) => {
  const command = preCommit(folder);
  if (command === undefined) context.skip('pip reaches no registry');
  project.write('.pre-commit-config.yaml', 'repos:\n  - repo: local\n    hooks: []\n');
  install();
  tryIt();
  project.must(command!, 'install', '--hook-type', 'pre-push');
  tryIt();
});

test('what is pushed is looked at, and Git LFS after it still gets its list', () => {
  project.write('.git/hooks/pre-push', '#!/bin/sh\necho "others got $(cat)"\n');
  project.must('chmod', '+x', '.git/hooks/pre-push');
  install();
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
