/** Hook managers as they come from their registries: each runs what `install` put into its configuration. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { fromNpm, preCommit } from './registries.ts';
import { discloudToken } from './tokens.ts';

// Registries take their time.
vi.setConfig({ testTimeout: 300_000 });

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
  const home = fromNpm(folder, 'lefthook', '2');
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
  const home = fromNpm(folder, 'simple-git-hooks', '2');
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

test('the pre-commit framework runs what install put in', (context) => {
  project = new Project();
  const command = preCommit(folder);
  if (command === undefined) context.skip('pip reaches no registry');
  tryIt({
    file: '.pre-commit-config.yaml',
    text: 'repos:\n  # ours\n  - repo: local\n    hooks:\n      - id: others\n        name: others\n        entry: echo others ran\n        language: system\n',
    start: () => project.must(command!, 'install'),
  });
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
