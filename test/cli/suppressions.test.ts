/** The life of a suppression on real repositories: added, moved, renamed, changed, expired, of no use, merged. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sandbox, type Outcome } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox().init();
});
afterEach(() => {
  box.remove();
});

const IGNORE = '.scan-tokens-ignore';
const json = (token: string, above = 0) =>
  `{\n${'  "a": 1,\n'.repeat(above)}  "token": "${token}"\n}\n`;

/** Days from now, `2026-11-22`. */
function day(from: number): string {
  return new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
}

function ignoreStaged(...more: readonly string[]): void {
  ignoreOf(['--staged', '--no-unpushed'], more);
}

/** Runs the command that the report tells, with a reason of its own. */
function ignoreOf(scanned: readonly string[], more: readonly string[]): void {
  const { stdout } = box.scanTokens(...scanned, '--format', 'json');
  const { tokens } = JSON.parse(stdout) as { tokens: { allow: { command: string } }[] };
  const [told] = /^scan-tokens ignore [0-9a-f]{32} /.exec(tokens[0]!.allow.command)!;
  const words = told.trim().split(' ').slice(1);
  const outcome = box.scanTokens(...words, '--reason', 'made up', ...more);
  expect(outcome.stderr).toBe('');
  expect(outcome.status).toBe(0);
}

/** Stages a token, and beside it what the report says allows it. @returns the entry */
function allowed(token: string, ...more: readonly string[]): string {
  box.write('a.json', json(token));
  box.git('add', 'a.json');
  ignoreStaged(...more);
  box.git('add', IGNORE);
  return entriesIn(box.run('cat', IGNORE).stdout)[0]!;
}

const entriesIn = (text: string) => text.split('\n').filter((one) => /^[0-9a-f]{32} /.test(one));
const change = (from: string, to: string) =>
  box.write(IGNORE, box.run('cat', IGNORE).stdout.replace(from, to));

const scan = (...flags: string[]) => box.scanTokens('.', ...flags);
const commit = () => box.git('commit', '-q', '-m', 'now');

function expectAllowed(outcome: Outcome): void {
  expect(outcome.stdout + outcome.stderr).toContain(`${IGNORE}: made up`);
  expect(outcome.status).toBe(0);
}

describe('an entry of the ignore file', () => {
  test('as the report tells it allows the finding, and the change is said to add it', () => {
    allowed(criptToken());
    const staged = box.scanTokens('--staged');
    expectAllowed(staged);
    expect(staged.stdout).toContain(
      'this change adds 1 suppression: 1 entry in .scan-tokens-ignore',
    );
    commit();
    expectAllowed(scan());
    expect(scan().stdout).not.toContain('adds 1 suppression');
  });

  test('holds when the line moves and the file is renamed, and not for another value', () => {
    const token = criptToken();
    allowed(token);
    commit();
    box.write('a.json', json(token, 5));
    expectAllowed(scan());
    box.git('mv', 'a.json', 'b.json');
    expectAllowed(scan());
    box.write('b.json', json(criptToken()));
    const changed = scan();
    expect(changed.status).toBe(1);
    expect(changed.stdout).toMatch(
      /\.scan-tokens-ignore: [0-9a-f]{32}\s[^]*matches nothing\s+any more/,
    );
  });

  test('that is not staged does not let the commit through, and the report says what to do', () => {
    allowed(criptToken());
    const entry = box.run('cat', IGNORE).stdout;
    box.write(IGNORE, '# none yet\n');
    box.git('add', IGNORE);
    box.write(IGNORE, entry);
    const outcome = box.scanTokens('--staged');
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('is not staged: git add .scan-tokens-ignore');
  });

  test('holds to its last day, is told two weeks before it, and after it no longer holds', () => {
    const token = criptToken();
    allowed(token, '--until', day(3));
    commit();
    const soon = scan();
    expectAllowed(soon);
    expect(soon.stdout).toContain(`expires on ${day(3)}`);
    expect(scan('--strict-suppressions').status).toBe(1);
    change(day(3), day(-1));
    const over = scan();
    expect(over.status).toBe(1);
    expect(over.stdout).toContain(`.scan-tokens-ignore allowed it until ${day(-1)}, which is over`);
    expect(over.stdout.replace(/\s+/g, ' ')).toContain(`expired on ${day(-1)}`);
    ignoreOf(['.'], ['--until', day(60)]);
    expect(scan('--strict-suppressions').status).toBe(0);
  });

  test('that matches nothing is told by name where all was looked at, and only there', () => {
    allowed(criptToken());
    commit();
    box.write('a.json', '{}\n');
    box.write('b.txt', 'nothing\n');
    const told = scan();
    expect(told.status).toBe(0);
    expect(told.stdout.replace(/\s+/g, ' ')).toContain('matches nothing any more');
    expect(box.scanTokens('b.txt').stdout).not.toContain('matches nothing');
    expect(scan('--strict-suppressions').status).toBe(1);
    expect(scan('--format', 'json').stdout).toContain('"remarks"');
  });

  test('of two branches that each added one are both there after the merge, without a conflict', () => {
    allowed(criptToken());
    box.git('add', '.');
    commit();
    for (const [branch, file] of [
      ['one', 'one.json'],
      ['two', 'two.json'],
    ] as const) {
      box.git('checkout', '-q', '-b', branch, 'main');
      box.write(file, json(criptToken()));
      box.git('add', file);
      ignoreStaged();
      box.git('add', IGNORE);
      commit();
    }
    box.git('merge', '-q', '--no-edit', 'one');
    const merged = scan();
    expect(merged.status).toBe(0);
    expect(merged.stdout).toContain('3 allowed');
  });

  test('of two branches that each began the file hold both after the merge, and so does the next', () => {
    box.git('commit', '-q', '--allow-empty', '-m', 'base');
    for (const branch of ['one', 'two']) {
      box.git('checkout', '-q', '-b', branch, 'main');
      box.write(`${branch}.json`, json(criptToken()));
      box.git('add', '.');
      ignoreStaged();
      box.git('add', '.');
      commit();
    }
    box.git('merge', '-q', '--no-edit', 'one');
    expect(box.run('cat', IGNORE).stdout.match(/^key /gm)).toHaveLength(2);
    expect(scan().stdout).toContain('2 allowed');
    box.write('three.json', json(criptToken()));
    box.git('add', '.');
    ignoreStaged();
    expect(scan().status).toBe(0);
    expect(scan().stdout).toContain('3 allowed');
  });

  test('without a reason, or a line that is none, is an error with file and line', () => {
    const entry = allowed(criptToken());
    change(entry, entry.replace(/--.*/, ''));
    const outcome = scan();
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('.scan-tokens-ignore:3: this entry has no reason');
  });

  test('says nothing of the value it stands for', () => {
    const token = criptToken();
    expect(allowed(token)).not.toContain(token.slice(6, 16));
  });
});

describe('the ignore file', () => {
  test('is not read where it is a link out of the repository', () => {
    allowed(criptToken());
    box.run('mv', IGNORE, '../elsewhere');
    box.run('ln', '-s', '../elsewhere', IGNORE);
    const outcome = scan();
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('leads out of the repository');
  });

  test('is not itself taken for a file full of keys', () => {
    const lines = Array.from(
      { length: 20 },
      (_, n) => `${n.toString(16).padStart(32, '7a5f3')} datadog-api-key -- no key`,
    );
    box.write(IGNORE, `key v1 scrypt=10 ${'0f1e2d3c4b5a6978'.repeat(2)}\n${lines.join('\n')}\n`);
    box.git('add', '.');
    expect(box.scanTokens('--staged').stdout).toContain('0 tokens');
    expect(box.scanTokens('--staged').stdout).not.toContain('not blocking');
  });
});

describe('a comment', () => {
  const line = (token: string, comment: string) => `const a = "${token}"; // ${comment}\n`;

  test('of another tool holds and is told as theirs, unless comments are switched off', () => {
    box.write('a.js', line(criptToken(), 'gitleaks:allow'));
    const outcome = scan();
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('a comment for gitleaks');
    expect(scan('--no-inline-allow').status).toBe(1);
  });

  test('that a change adds is told', () => {
    box.write('a.js', line(criptToken(), 'scan-tokens:allow cript-api-token -- made up'));
    box.git('add', '.');
    const outcome = box.scanTokens('--staged');
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('this change adds 1 suppression: 1 comment');
  });

  test('that a branch adds is told against its base', () => {
    box.git('commit', '-q', '--allow-empty', '-m', 'base');
    box.git('checkout', '-q', '-b', 'work');
    box.write('a.js', line(criptToken(), 'scan-tokens:allow cript-api-token -- made up'));
    box.git('add', '.');
    commit();
    const outcome = box.scanTokens('--range', 'main..HEAD');
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('this branch adds 1 suppression: 1 comment');
  });
});
