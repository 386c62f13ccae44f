/** `scan-tokens ignore`: writes down by fingerprint what a report told, under a key of the repository's own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

const FILE = '.scan-tokens-ignore';
let box: Sandbox;
beforeEach(() => {
  box = new Sandbox().init();
});
afterEach(() => {
  box.remove();
});

const read = () => readFileSync(join(box.dir, FILE), 'utf8');
const entries = () =>
  read()
    .split('\n')
    .filter((one) => /^[0-9a-f]{32} /.test(one));
const json = (token: string) => `{ "token": "${token}" }\n`;

function prints(...flags: readonly string[]): string[] {
  const { stdout } = box.scanTokens(...flags, '--format', 'json');
  const { tokens } = JSON.parse(stdout) as { tokens: { fingerprint: string }[] };
  return tokens.map(({ fingerprint }) => fingerprint);
}

function ignore(...args: readonly string[]): string {
  const { status, stdout, stderr } = box.scanTokens('ignore', ...args);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('the first entry', () => {
  test('begins the file with a key by chance, and tells who, when and why', () => {
    box.write('a.json', json(criptToken()));
    const [print = ''] = prints('.');
    const told = ignore(print, '--reason', 'made up, for the tests');
    expect(told).toContain('Began .scan-tokens-ignore, with a key of its own');
    expect(told).toContain('git add .scan-tokens-ignore .gitattributes');
    expect(read()).toMatch(/^key v1 scrypt=14 [0-9a-f]{32}$/m);
    expect(entries()).toEqual([
      expect.stringMatching(
        /^[0-9a-f]{32} cript-api-token by=a@example\.com on=\d{4}-\d\d-\d\d -- made up, for the tests$/,
      ),
    ]);
    // Under its own key it is another fingerprint than under the one that all share.
    expect(entries()[0]).not.toContain(print);
    expect(box.scanTokens('.').stdout).toContain('1 allowed');
  });

  test('has its lines merged by git from then on', () => {
    box.write('a.json', json(criptToken()));
    ignore(...prints('.'), '--reason', 'made up');
    const { stdout } = box.run('git', 'check-attr', 'merge', FILE);
    expect(stdout).toContain('merge: union');
  });
});

describe('fingerprints', () => {
  test('of one report count one after the other, though the key begins with the first', () => {
    box.write('a.json', json(criptToken()));
    box.write('b.json', json(criptToken()));
    const [first = '', second = ''] = prints('.');
    ignore(first, '--reason', 'made up');
    ignore(second, '--reason', 'made up');
    expect(entries()).toHaveLength(2);
    expect(read().match(/^key /gm)).toHaveLength(1);
    expect(box.scanTokens('.').status).toBe(0);
  });

  test('are found in what is only staged, and in what only an old commit holds', () => {
    box.write('a.json', json(criptToken()));
    box.git('add', 'a.json');
    box.write('a.json', '{}\n');
    const [staged = ''] = prints('--staged');
    ignore(staged, '--reason', 'made up');
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'it is in history now');
    box.write('b.json', json(criptToken()));
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'second');
    box.git('rm', '-q', 'b.json');
    box.git('commit', '-q', '-m', 'third');
    ignore(...prints('--history'), '--reason', 'rotated');
    expect(box.scanTokens('--history').status).toBe(0);
  });

  test('of short values, that several rules tell, and of a value that could be guessed', () => {
    box.write('a.json', `{ "db": { "password": "${['tr0ub4dor', '3x'].join('&')}" } }\n`);
    const all = prints('.');
    expect(all.length).toBeGreaterThan(0);
    ignore(...all, '--reason', 'of a comic');
    expect(read()).not.toContain('tr0ub');
    expect(prints('.')).toEqual([]);
  });

  test('said again replace what was said, as after it has expired', () => {
    box.write('a.json', json(criptToken()));
    const [print = ''] = prints('.');
    ignore(print, '--reason', 'for a day', '--until', '2099-01-01');
    ignore(print, '--reason', 'for ever');
    expect(entries()).toHaveLength(1);
    expect(entries()[0]).toContain('-- for ever');
    expect(entries()[0]).not.toContain('until=');
  });
});

test('a file that was begun by hand is told to have no key, and gets one; its comments stay', () => {
  box.write('a.json', json(criptToken()));
  box.write('b.json', json(criptToken()));
  const [first = '', second = ''] = prints('.');
  box.write(FILE, `# ask Eve first\n${first} cript-api-token -- by hand\n`);
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const before = flat(box.scanTokens('.').stdout);
  expect(before).toContain('1 allowed');
  expect(before).toContain('.scan-tokens-ignore has no key of its own');
  ignore(second, '--reason', 'made up');
  expect(read()).toContain('# ask Eve first\n');
  expect(read()).not.toContain(first);
  expect(read().match(/^key /gm)).toHaveLength(1);
  const after = flat(box.scanTokens('.').stdout);
  expect(after).toContain('2 allowed');
  expect(after).not.toContain('no key of its own');
});

describe('nothing is written', () => {
  test.each([
    [['0'.repeat(32), '--reason', 'made up'], `nothing that is found here has the fingerprint 000`],
    [['abc', '--reason', 'made up'], '"abc" is none'],
    [['--reason', 'made up'], 'there is no fingerprint'],
    [['0'.repeat(32)], 'there is no reason'],
    [['0'.repeat(32), '--reason', ' '], 'there is no reason'],
    [['0'.repeat(32), '--reason', 'x1', '--until', '2020-01-01'], 'that day is over'],
    [['0'.repeat(32), '--reason', 'x1', '--until', '2026-02-30'], 'that is no day'],
  ])('for %j', (args, message) => {
    box.write('a.json', json(criptToken()));
    const { status, stderr } = box.scanTokens('ignore', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(join(box.dir, FILE))).toBe(false);
  });
});
