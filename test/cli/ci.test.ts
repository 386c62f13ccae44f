/** `scan-tokens ci` on real clones, with the environment that each pipeline sets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
/** Commits: `old` holds a token of long ago, `base` ends main, `head` ends the branch, which has a token of its own. */
const id = { old: '', base: '', head: '', clean: '' };

function commit(path: string, text: string): string {
  box.write(path, text);
  box.git('add', '--all');
  box.git('commit', '--quiet', '--message', path);
  return box.git('rev-parse', 'HEAD').trim();
}

beforeAll(() => {
  box = new Sandbox().init();
  id.old = commit('old.py', `api = cript.API(host, "${criptToken()}")\n`);
  id.base = commit('b.txt', 'b\n');
  box.git('switch', '--quiet', '--create', 'feature');
  id.clean = commit('c.txt', 'c\n');
  id.head = commit('new.py', `api = cript.API(host, "${criptToken()}")\n`);
  box.git('switch', '--quiet', 'main');
  const from = `file://${box.dir}`;
  box.git('clone', '--quiet', '--branch', 'feature', from, '../full');
  box.git('clone', '--quiet', '--branch', 'main', from, '../main');
  box.git('clone', '--quiet', '--branch', 'feature', '--depth', '1', from, '../shallow');
});
afterAll(() => {
  box.remove();
});

function ci(clone: string, env: NodeJS.ProcessEnv, ...args: string[]) {
  const cwd = join(box.home, clone);
  return box.runWith({ cwd, env }, process.execPath, BIN, 'ci', ...args);
}

function event(content: object, name = 'pull_request'): NodeJS.ProcessEnv {
  box.write('../event.json', JSON.stringify(content));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(box.home, 'event.json'),
  };
}

const pull = () =>
  event({ pull_request: { base: { sha: id.base, ref: 'main' }, head: { sha: id.head } } });
const ZERO = '0'.repeat(40);

/** For each pipeline: a request to merge the branch, which brings one token and leaves the old one alone. */
const REQUESTS: Record<string, () => NodeJS.ProcessEnv> = {
  'GitHub Actions': pull,
  'GitLab CI': () => ({
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: id.head,
    CI_COMMIT_BEFORE_SHA: ZERO,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: id.base,
  }),
  'Bitbucket Pipelines': () => ({
    BITBUCKET_BUILD_NUMBER: '7',
    BITBUCKET_COMMIT: id.head.slice(0, 12),
    BITBUCKET_PR_DESTINATION_COMMIT: id.base.slice(0, 12),
    BITBUCKET_PR_DESTINATION_BRANCH: 'main',
  }),
  'Azure Pipelines': () => ({
    TF_BUILD: 'True',
    BUILD_SOURCEVERSION: id.head,
    SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
    SYSTEM_PULLREQUEST_SOURCECOMMITID: id.head,
  }),
  Jenkins: () => ({
    JENKINS_URL: 'http://ci.example/',
    GIT_COMMIT: id.head,
    CHANGE_ID: '3',
    CHANGE_TARGET: 'main',
  }),
  CircleCI: () => ({ CIRCLECI: 'true', CIRCLE_SHA1: id.head, CIRCLE_BRANCH: 'feature' }),
};

describe.each(Object.entries(REQUESTS))('%s', (name, environment) => {
  test('finds what the branch brings, and nothing older', () => {
    const { status, stdout, stderr } = ci('full', environment());
    expect(status).toBe(1);
    expect(stdout).toContain('new.py');
    expect(stdout).not.toContain('old.py');
    expect(stderr).toContain(`${name}, `);
    expect(stderr).toContain(`looking at what ${id.base.slice(0, 10)}..${id.head.slice(0, 10)} `);
  });

  test('a shallow clone is refused, with what deepens it', () => {
    const { status, stderr } = ci('shallow', environment());
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toMatch(
      /fetch-depth: 0|GIT_DEPTH|depth: full|fetchDepth: 0|shallow clone|method: full/,
    );
    expect(stderr).toContain('git fetch --unshallow');
  });
});

describe('a push', () => {
  const push = (content: object) =>
    event(
      { repository: { default_branch: 'main' }, ref: 'refs/heads/feature', ...content },
      'push',
    );

  test('to a branch that was there: what is new in it', () => {
    const { status, stdout } = ci('full', push({ before: id.clean, after: id.head }));
    expect(status).toBe(1);
    expect(stdout).toContain('new.py');
    expect(ci('full', push({ before: id.base, after: id.clean })).status).toBe(0);
  });

  test('of a new branch: what the default branch does not have', () => {
    const { stdout } = ci('full', push({ before: ZERO, after: id.head }));
    expect(stdout).toContain('new.py');
    expect(stdout).not.toContain('old.py');
  });

  test('by force, where what was there before is gone: likewise', () => {
    const { stdout } = ci('full', push({ before: 'd'.repeat(40), after: id.head }));
    expect(stdout).toContain('new.py');
    expect(stdout).not.toContain('old.py');
  });

  test('of all there is: the whole history', () => {
    const first = push({ before: ZERO, after: id.base, ref: 'refs/heads/main' });
    const { status, stdout, stderr } = ci('main', first);
    expect(status).toBe(1);
    expect(stdout).toContain('old.py');
    expect(stderr).toContain('the whole history is looked at');
  });

  test('that deletes a branch: nothing', () => {
    const { status, stderr } = ci('full', push({ before: id.head, after: ZERO, deleted: true }));
    expect(status).toBe(0);
    expect(stderr).toContain('it brings no commit');
  });

  test('in GitLab and Jenkins', () => {
    const gitlab = { GITLAB_CI: 'true', CI_COMMIT_SHA: id.head, CI_COMMIT_BEFORE_SHA: id.base };
    expect(ci('full', gitlab, '--format', 'text').stdout).toContain('new.py');
    const jenkins = { JENKINS_URL: 'x', GIT_COMMIT: id.clean };
    const earlier = { GIT_PREVIOUS_SUCCESSFUL_COMMIT: id.base };
    expect(ci('full', { ...jenkins, ...earlier }).status).toBe(0);
  });
});

test('on the branch that others start from, the whole history', () => {
  const { status, stdout } = ci('main', { CIRCLECI: 'true', CIRCLE_SHA1: id.base });
  expect(status).toBe(1);
  expect(stdout).toContain('old.py');
});

test('a clone that ends between base and head is refused, though both are there', () => {
  const clone = join(box.home, 'cut');
  box.git('clone', '--quiet', '--branch', 'feature', '--depth', '1', `file://${box.dir}`, clone);
  box.git(
    '-C',
    clone,
    'fetch',
    '--quiet',
    '--depth',
    '1',
    'origin',
    'main:refs/remotes/origin/main',
  );
  const { status, stderr } = ci('cut', pull());
  expect(status).toBe(2);
  expect(stderr).toContain('the history between the two commits is cut off');
  expect(stderr).toContain('fetch-depth: 0');
});

test('the head of a pull request that was not checked out is told', () => {
  const request = { base: { sha: id.base }, head: { sha: 'e'.repeat(40) } };
  const { status, stderr } = ci('full', event({ pull_request: request }));
  expect(status).toBe(2);
  expect(stderr).toContain(`this clone lacks its commit ${'e'.repeat(40)}`);
});

test('in GitLab both reports are written, which is told', () => {
  const { stderr } = ci('full', REQUESTS['GitLab CI']!());
  expect(stderr).toContain('gl-secret-detection-report.json and gl-code-quality-report.json');
  const report = readFileSync(join(box.home, 'full/gl-secret-detection-report.json'), 'utf8');
  expect(JSON.parse(report)).toMatchObject({ vulnerabilities: [{ location: { file: 'new.py' } }] });
  expect(existsSync(join(box.home, 'full/gl-code-quality-report.json'))).toBe(true);
});

test('outside of any pipeline it is told what to do', () => {
  const { status, stderr } = ci('full', {});
  expect(status).toBe(2);
  expect(stderr).toContain('no pipeline that is known here');
  expect(stderr).toContain('scan-tokens --range');
});

test('an event that cannot be read is told', () => {
  const { status, stderr } = ci('full', { ...pull(), GITHUB_EVENT_PATH: '/nowhere.json' });
  expect(status).toBe(2);
  expect(stderr).toContain('GITHUB_EVENT_PATH');
});
