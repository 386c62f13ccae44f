import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/rules-show.ts';
import type { Output } from '../../src/cli/surroundings.ts';
import { Sandbox } from './sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  // Not a repository: the rules are there without one.
  box = new Sandbox();
});
afterAll(() => {
  box.remove();
});

interface Listed {
  readonly id: string;
  readonly provider: string;
}
const all = () => JSON.parse(box.scanTokens('rules', '--format', 'json').stdout) as Listed[];

describe('rules', () => {
  test('lists every rule once, under its provider, and how many there are', () => {
    const rules = all();
    const { status, stdout } = box.scanTokens('rules');
    expect(status).toBe(0);
    const listed = stdout.split('\n').flatMap((line) => /^ {2}([a-z0-9-]+)/.exec(line)?.[1] ?? []);
    expect(listed.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
    expect(stdout).toContain(`${rules.length} rules of`);
    expect(stdout).toMatch(/^Discloud\n {2}discloud-api-token +API token$/m);
  });

  test('has no colour in a pipe, and colour where it is asked for', () => {
    expect(box.scanTokens('rules').stdout).not.toContain('\x1b');
    expect(box.scanTokens('rules', '--color').stdout).toContain('\x1b[1mDiscloud');
  });
});

describe('rules show', () => {
  test('tells the steps of the rotation, numbered, and how to allow one', () => {
    const { status, stdout } = box.scanTokens('rules', 'show', 'discloud-api-token');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Discloud API token\n/);
    expect(stdout).toMatch(/ 1\. .*https:\/\/discloud\.com\/dashboard/);
    expect(stdout).toMatch(/ 2\. Press Reset Token/);
    expect(stdout).toContain('jwt-claims(id, key)');
    expect(stdout).toContain('DISCLOUD_TOKEN');
    expect(stdout).toContain('scan-tokens:allow discloud-api-token -- why it is none');
  });

  test('is there for every rule, in both formats, with two steps at least', async () => {
    for (const { id } of all()) {
      const rule = JSON.parse(await shown(id, { format: 'json' })) as Shown;
      expect(rule.id).toBe(id);
      expect(rule.rotation.steps.length, id).toBeGreaterThanOrEqual(2);
      expect(await shown(id, {}), id).toContain(`scan-tokens:allow ${id} --`);
    }
  });
});

interface Shown extends Listed {
  readonly rotation: { readonly steps: readonly string[] };
}

/** What the command writes, without the cost of a process for each. */
async function shown(id: string, flags: Record<string, string>): Promise<string> {
  let text = '';
  const stdout: Output = {
    write(more, done) {
      text += more;
      done();
      return true;
    },
  };
  const around = { cwd: box.dir, env: {}, stdout, stderr: stdout };
  expect(await run({ command: 'rules show', flags, operands: [id] }, around)).toBe(0);
  return text;
}
