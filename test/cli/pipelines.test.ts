/** `scan-tokens ci` in clones made as each service makes them, of a real remote, with the variables that it sets. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRemote, type Commits } from './pipelines/remote.ts';
import { OCCASIONS, SERVICES, type Occasion, type Service } from './pipelines/services.ts';
import { BIN, Sandbox } from './sandbox.ts';

let box: Sandbox;
let id: Commits;
let clones = 0;

beforeAll(() => {
  box = new Sandbox();
  id = makeRemote(box);
});
afterAll(() => {
  box.remove();
});

/** Runs the command as the job's first one; the text is for reading. */
function job(service: Service, occasion: Occasion, depth: number | null, filter?: string) {
  const dir = join(box.home, `clone-${clones++}`);
  mkdirSync(dir);
  const from = `file://${box.home}/remote.git`;
  box.git('-C', dir, 'init', '--quiet', '--initial-branch=main');
  box.git('-C', dir, 'remote', 'add', 'origin', from);
  for (const args of service.clone(occasion, id, depth)) {
    const [command, ...rest] = args;
    const more = command === 'fetch' && filter !== undefined ? [`--filter=${filter}`] : [];
    box.git('-C', dir, command!, ...more, ...rest);
  }
  const { EVENT, ...variables } = service.variables(occasion, id);
  if (EVENT !== undefined) box.write('../event.json', EVENT);
  const path = EVENT === undefined ? {} : { GITHUB_EVENT_PATH: join(box.home, 'event.json') };
  const env = { CI: 'true', ...variables, ...path };
  const args = [BIN, 'ci', '--format', 'text'];
  return box.runWith({ cwd: dir, env }, process.execPath, ...args);
}

describe.each(Object.entries(SERVICES))('%s', (name, service) => {
  test.each(OCCASIONS.filter((one) => one !== 'schedule'))(
    '%s: finds what it brings, and nothing that main has',
    (occasion) => {
      const { status, stdout, stderr } = job(service, occasion, null);
      expect(stderr).toMatch(new RegExp(`^scan-tokens: ${name}, .*: looking at what `));
      expect(status).toBe(1);
      expect(stdout).toContain('new.py');
      expect(stdout).not.toMatch(/old\.py|later\.py/);
    },
  );

  test('schedule: looks at the whole history, which is told', () => {
    const { status, stdout, stderr } = job(service, 'schedule', null);
    expect(stderr).toContain('the whole history is looked at');
    expect(status).toBe(1);
    expect(stdout).toContain('old.py');
    expect(stdout).toContain('later.py');
  });

  test.each(['request', 'new branch'] as const)(
    '%s, in a clone as shallow as they come: told how to deepen it',
    (occasion) => {
      const { status, stdout, stderr } = job(service, occasion, service.depth ?? 1);
      if (status === 1) {
        // Deep enough for this one.
        expect(stdout).toContain('new.py');
        expect(stdout).not.toMatch(/old\.py|later\.py/);
        return;
      }
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(name);
      expect(stderr.replace(/\s+/g, ' ')).toContain(service.deepen);
    },
  );
});

test('a clone without the content of older files is told how to be whole', () => {
  const { status, stderr } = job(SERVICES['CircleCI']!, 'push', null, 'blob:none');
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toContain('method: full');
});
