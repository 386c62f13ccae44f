/** What the documents tell to run is run, and the files for pipelines do what they say. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { pack, Project, ROOT } from './project.ts';
import { discloudToken } from './tokens.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const version = (parse(read('package.json')) as { version: string }).version;
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function blocks(page: string, info: string): string[] {
  const fence = new RegExp(`^\`\`\`${info}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...read(page).matchAll(fence)].map(([, text]) => text!);
}

let folder: string;
let tarball: string;
let project: Project;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-docs-'));
  tarball = pack(ROOT, folder);
  project = new Project();
  project.install(tarball);
  expect(project.commit('Start')).toMatchObject({ status: 0 });
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

const runnable = pages.flatMap((page) =>
  blocks(page, 'sh run').map((text, index) => [`${page}, block ${index + 1}`, text] as const),
);

test('there are blocks to run', () => {
  expect(runnable.length).toBeGreaterThan(2);
});

test.each(runnable)('%s runs', (_name, text) => {
  const path = `PATH="$PWD/node_modules/.bin:$PATH"\n`;
  expect(project.run('bash', '-euo', 'pipefail', '-c', path + text)).toMatchObject({ status: 0 });
  project.must('git', 'switch', '--quiet', 'main');
});

const programs = pages.flatMap((page) =>
  blocks(page, 'js run').map((text, index) => [`${page}, program ${index + 1}`, text] as const),
);

test('there are programs to run', () => {
  expect(programs.length).toBeGreaterThan(2);
});

test.each(programs)('%s runs', (_name, text) => {
  project.write('program.mjs', text);
  expect(project.run(process.execPath, 'program.mjs')).toMatchObject({ status: 0 });
});

test('in a program that finds something nothing is printed, and it ends as it wants to', () => {
  const text = `import { scanText } from 'scan-tokens';
const { blocked } = await scanText(process.env.TEXT).result();
process.exitCode = blocked ? 7 : 0;\n`;
  project.write('program.mjs', text);
  const env = `TEXT=token = "${discloudToken()}"`;
  expect(project.run('env', env, process.execPath, 'program.mjs')).toEqual({
    status: 7,
    output: '',
  });
});

describe('docs/ci.md', () => {
  test('its YAML is YAML, and names this version', () => {
    const text = blocks('docs/ci.md', 'yaml');
    expect(text.length).toBeGreaterThan(5);
    for (const one of text)
      expect(parseAllDocuments(one).flatMap(({ errors }) => errors)).toEqual([]);
    const named = [...read('docs/ci.md').matchAll(/scan-tokens@([\w.]+)/g)].map(([, one]) => one);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});

describe('action.yml', () => {
  interface Action {
    inputs: Record<string, { default: string }>;
    runs: { steps: { run: string }[] };
  }
  const action = parse(read('action.yml')) as Action;

  function step(index: number, env: NodeJS.ProcessEnv) {
    return spawnSync('bash', ['-eo', 'pipefail', '-c', action.runs.steps[index]!.run], {
      cwd: project.dir,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        RUNNER_TEMP: folder,
        npm_config_offline: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        ...env,
      },
      encoding: 'utf8',
    });
  }

  test('installs this version, without install scripts', () => {
    expect(action.inputs['package']!.default).toBe(`scan-tokens@${version}`);
    expect(action.runs.steps[0]!.run).toContain('--ignore-scripts');
    expect(read('.gitlab/scan-tokens.gitlab-ci.yml')).toContain(`scan-tokens@${version}`);
  });

  test('finds the token of a push, and passes arguments on, one a line', () => {
    expect(step(0, { PACKAGE: tarball })).toMatchObject({ status: 0 });
    project.write('bot.js', `const token = '${discloudToken()}';\n`);
    project.commit('Add the bot');
    const [before, after] = project
      .must('git', 'log', '-2', '--format=%H')
      .trim()
      .split('\n')
      .reverse();
    project.write('event.json', JSON.stringify({ before, after, ref: 'refs/heads/main' }));
    const GITHUB_EVENT_PATH = join(project.dir, 'event.json');
    const args = '--output\nsarif=a report.sarif\n';
    const done = step(1, { GITHUB_EVENT_PATH, ARGS: args });
    expect(done.stdout).toContain('::error file=bot.js,line=1');
    expect(done.status).toBe(1);
    expect(readFileSync(join(project.dir, 'a report.sarif'), 'utf8')).toContain('"2.1.0"');
  });
});

describe('the template for GitLab', () => {
  interface Job {
    readonly variables: Record<string, string>;
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: Record<string, string> };
  }
  const template = parse(read('.gitlab/scan-tokens.gitlab-ci.yml')) as { 'scan-tokens': Job };
  const { variables, script, artifacts } = template['scan-tokens'];

  test('its script finds the token of a merge request, and leaves the reports that it names', () => {
    project.must('git', 'switch', '--quiet', '--create', 'request');
    project.write('request.js', `const token = '${discloudToken()}';\n`);
    project.commit('Add a request');
    const [head, base] = project.must('git', 'log', '-2', '--format=%H').trim().split('\n');
    const done = spawnSync('bash', ['-eo', 'pipefail', '-c', script.join('\n')], {
      cwd: project.dir,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        TMPDIR: folder,
        npm_config_offline: 'true',
        ...variables,
        SCAN_TOKENS_PACKAGE: tarball,
        CI: 'true',
        GITLAB_CI: 'true',
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_COMMIT_SHA: head,
        CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
        CI_DEFAULT_BRANCH: 'main',
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      },
      encoding: 'utf8',
    });
    expect(done.stdout).toContain('request.js:1:');
    expect(done.status).toBe(1);
    const named = Object.values(artifacts.reports);
    expect(named.length).toBe(2);
    for (const path of named)
      expect(readFileSync(join(project.dir, path), 'utf8')).toContain('request.js');
  });
});

/** Chunks of the build before may stay for a minute; a package is made from an empty folder. */
function reachable(entries: readonly string[]): Set<string> {
  const found = new Set(entries);
  for (const path of found) {
    if (path.endsWith('.br')) continue;
    const named = /["'](?:\.\/(?:chunks\/)?([\w-]+\.js)|([\w-]+-[0-9a-f]{8}\.br))["']/g;
    for (const [, chunk, data] of read(path).matchAll(named)) {
      found.add(`dist/chunks/${(chunk ?? data)!}`);
    }
  }
  return found;
}

test('the package holds what is needed, in less than 1.5 MB', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  const [packed] = JSON.parse(stdout) as { files: { path: string; size: number }[] }[];
  const paths = packed!.files.map(({ path }) => path);
  const known =
    /^(?:LICENSE|README\.md|package\.json|bin\/scan-tokens\.js|dist\/(?:(?:cli|index|worker)\.js|hook\.json\.br|chunks\/[\w-]+\.(?:js|br)|types\/[\w/-]+\.d\.ts|[\w-]+\.schema\.json|scan-tokens\.1|THIRD-PARTY\.txt))$/;
  expect(paths.filter((path) => !known.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/scan-tokens.1']),
  );
  const current = reachable(['dist/cli.js', 'dist/index.js', 'dist/worker.js']);
  const sizes = packed!.files
    .filter(({ path }) => !path.startsWith('dist/chunks/') || current.has(path))
    .map(({ size }) => size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
