/** How a version is made and published: real changesets in a copy, and the workflow's own lines. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOWS = join(ROOT, '.github/workflows');
const COPIED = ['package.json', 'CHANGELOG.md', 'README.md', 'action.yml', '.changeset'];
const require = createRequire(import.meta.url);

interface Job {
  readonly permissions?: Record<string, string>;
  readonly steps: readonly { readonly name?: string; readonly run?: string }[];
}
const release = parse(readFileSync(join(WORKFLOWS, 'release.yml'), 'utf8')) as {
  readonly jobs: { readonly publish: Job };
};
const steps = release.jobs.publish.steps.map(({ run = '' }) => run);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-release-'));
  for (const path of [...COPIED, 'docs/ci.md', '.gitlab'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = () => JSON.parse(read('package.json')) as Record<string, unknown>;

function run(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const done = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      ...more,
    },
  });
  return { status: done.status, output: done.stdout + done.stderr };
}

describe('a version', () => {
  const node = (script: string, ...args: string[]) => run(process.execPath, [script, ...args]);
  const changeset = (...args: string[]) => node(require.resolve('@changesets/cli/bin.js'), ...args);

  test('is made of the changesets, and is named wherever one to install is', () => {
    run('git', ['init', '--quiet', '--initial-branch=main']);
    run('git', ['add', '--all']);
    run('git', ['commit', '--quiet', '--message', 'Start']);
    run('git', ['switch', '--quiet', '--create', 'work']);
    writeFileSync(join(folder, 'README.md'), `${read('README.md')}\nMore.\n`);
    run('git', ['commit', '--quiet', '--all', '--message', 'Work']);
    expect(changeset('status', '--since', 'main')).toMatchObject({ status: 1 });

    const told = 'Tells the weather.';
    writeFileSync(join(folder, '.changeset/a.md'), `---\n"scan-tokens": major\n---\n\n${told}\n`);
    run('git', ['add', '--all']);
    run('git', ['commit', '--quiet', '--message', 'Tell it']);
    expect(changeset('status', '--since', 'main')).toMatchObject({ status: 0 });
    expect(changeset('version')).toMatchObject({ status: 0 });
    expect(manifest()['version']).toBe('1.0.0');
    expect(read('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## 1\.0\.0\n[^]*weather[^]*\n## 0\.1\.0\n/,
    );

    const script = join(ROOT, 'tools/release/name-version.ts');
    const tsx = ['--import', require.resolve('tsx'), script];
    expect(run(process.execPath, tsx)).toMatchObject({ status: 0 });
    expect(read('action.yml')).toContain('default: scan-tokens@1.0.0\n');
    expect(read('README.md')).toContain('./scan-tokens-1.0.0.tgz');
    const named = [
      ...(read('docs/ci.md') + read('.gitlab/scan-tokens.gitlab-ci.yml')).matchAll(
        /scan-tokens@([\d.]+)/g,
      ),
    ];
    expect(new Set(named.map(([, version]) => version))).toEqual(new Set(['1.0.0']));
  });
});

describe('the workflow that publishes', () => {
  test('has a provenance made, and may do nothing more than that', () => {
    expect(release.jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(steps.at(-1)).toBe('npm publish --provenance --access public --ignore-scripts');
  });

  test('names the repository it runs for, so that the provenance agrees with the package', () => {
    const step = steps.find((line) => line.includes('npm pkg set'))!;
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/scan' };
    expect(run('bash', ['-eo', 'pipefail', '-c', step], env)).toMatchObject({ status: 0 });
    expect(manifest()['repository']).toEqual({
      type: 'git',
      url: 'git+https://github.com/acme/scan.git',
    });
  });

  test('refuses a tag that is not the version', () => {
    const step = steps.find((line) => line.startsWith('test '))!;
    const tagged = (tag: string) =>
      run('bash', ['-e', '-c', step], { GITHUB_REF_NAME: tag }).status;
    expect(tagged(`v${String(manifest()['version'])}`)).toBe(0);
    expect(tagged('v9.9.9')).toBe(1);
  });
});

test('every action of a workflow is pinned by its commit, with the version beside it', () => {
  const used = readdirSync(WORKFLOWS)
    .flatMap((name) => readFileSync(join(WORKFLOWS, name), 'utf8').split('\n'))
    .filter((line) => /\buses:/.test(line));
  expect(used.length).toBeGreaterThan(5);
  for (const line of used)
    expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
