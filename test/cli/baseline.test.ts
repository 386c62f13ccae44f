/** An old repository begins today: what is there is known, only what is new stops a commit. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

const FILE = '.scan-tokens-baseline';
let box: Sandbox;
beforeEach(() => {
  box = new Sandbox().init();
});
afterEach(() => {
  box.remove();
});

const line = (token = criptToken()) => `x = "${token}"\n`;
const read = () => readFileSync(join(box.dir, FILE), 'utf8');
const entries = () =>
  read()
    .split('\n')
    .filter((one) => /^[0-9a-f]{32} /.test(one));

function baseline(): string {
  const { status, stdout, stderr } = box.scanTokens('baseline');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

function audit(answers: string): string {
  const command = `printf '%s' '${answers}' | '${process.execPath}' '${BIN}' audit`;
  const { status, stdout, stderr } = box.run('sh', '-c', command);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Two branches of main, each with a token and a baseline of its own, and the merge of both. */
function mergeTwoBranches(): void {
  for (const name of ['one', 'two']) {
    box.git('checkout', '-q', '-b', name, 'main');
    box.write(`${name}.py`, line());
    baseline();
    box.git('add', '.');
    box.git('commit', '-q', '-m', name);
  }
  box.git('merge', '-q', '--no-edit', 'one');
}

describe('scan-tokens baseline', () => {
  test('5,000 findings are written down, known at the next scan, and only a new one stops', () => {
    const tokens = Array.from({ length: 5000 }, () => `Token ${randomBytes(20).toString('hex')}`);
    for (let n = 0; n < 50; n++)
      box.write(
        `src/${n}.py`,
        tokens
          .slice(n * 100, n * 100 + 100)
          .map(line)
          .join(''),
      );
    box.git('add', '.');
    expect(baseline()).toContain('holds 5000 tokens: 5000 new');
    const started = performance.now();
    const again = box.scanTokens('.');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('5000 allowed');
    expect(performance.now() - started).toBeLessThan(20_000);
    const text = read();
    expect(tokens.filter((token) => text.includes(token.slice(6, 18)))).toEqual([]);
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'begin');
    // Moved, renamed, put elsewhere: still known.
    box.git('mv', 'src', 'lib');
    box.write('lib/0.py', `# above\n\n${tokens.slice(0, 100).reverse().map(line).join('')}`);
    box.git('add', '.');
    expect(box.scanTokens('--staged').status).toBe(0);
    box.write('lib/new.py', line());
    box.git('add', '.');
    const stopped = box.scanTokens('--staged');
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain('lib/new.py:1');
  });

  test('a second time it keeps its key and what was said, takes in what is new, lets go what is gone', () => {
    box.write('a.py', line());
    box.write('b.py', line());
    baseline();
    const [key] = /^key .*$/m.exec(read())!;
    audit('r\n');
    box.write('b.py', '');
    box.write('c.py', line());
    const before = entries().filter((one) => one.includes('state=real'));
    const told = baseline();
    expect(told).toContain('.scan-tokens-baseline holds 2 tokens: 1 new, 1 known before; 1 gone');
    expect(read()).toContain(key);
    const after = entries().filter((one) => one.includes('state=real'));
    expect(after.length === 0 || after[0] === before[0]).toBe(true);
  });

  test('what a comment or the ignore file allows is not written down', () => {
    box.write('a.py', `x = "${criptToken()}" # scan-tokens:allow cript-api-token -- made up\n`);
    expect(baseline()).toContain('holds 0 tokens');
  });

  test('its own lines are not taken for tokens', () => {
    for (let n = 0; n < 30; n++) box.write(`${n}.py`, line());
    baseline();
    box.git('add', '.');
    expect(box.scanTokens('.').stdout).not.toContain('not blocking');
  });

  test('two branches that each wrote one merge without a conflict, and both hold', () => {
    box.write('a.py', line());
    baseline();
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'begin');
    mergeTwoBranches();
    const merged = box.scanTokens('.');
    expect(merged.status).toBe(0);
    expect(merged.stdout).toContain('3 allowed');
  });

  test('two branches that each began one have two keys after the merge, and both hold', () => {
    box.write('.gitattributes', `/${FILE} merge=union\n/.scan-tokens-ignore merge=union\n`);
    box.write('a.py', line());
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'begin');
    mergeTwoBranches();
    expect(read().match(/^key /gm)).toHaveLength(2);
    expect(box.scanTokens('.').status).toBe(0);
  });

  test('takes in the history where it is asked to, and tells what is in old commits only', () => {
    const commit = (text: string) => {
      box.write('a.py', text);
      box.git('add', 'a.py');
      box.git('commit', '-q', '-m', 'now');
    };
    const now = line();
    commit(line() + now);
    commit(now);
    const told = box.scanTokens('baseline', '--history');
    expect(told.stdout).toContain('holds 2 tokens: 2 new');
    expect(told.stdout).toContain('1 of them stand in old commits only (in=history)');
    expect(entries().filter((one) => one.includes('in=history'))).toHaveLength(1);
    expect(box.scanTokens('--history').status).toBe(0);
    // A scan of the files cannot know that it is of no use.
    expect(box.scanTokens('.').stdout).not.toContain('matches nothing');
    expect(audit('r\nr\n')).toContain('Still to be rotated: 2 tokens');
    // It stays a baseline of the history.
    expect(baseline()).toContain('holds 2 tokens: 0 new, 2 known before; 0 gone');
    expect(entries().filter((one) => one.includes('state=real'))).toHaveLength(2);
  });

  test('a key that was made for few values gives way where there are many', () => {
    const passwords = (count: number) =>
      Array.from(
        { length: count },
        (_, n) => `password: "${['tr0ub', 'dor'].join('4')}&${n}x"\n`,
      ).join('');
    box.write('a.yaml', passwords(1));
    baseline();
    expect(read()).toContain('key v1 scrypt=14 ');
    audit('n a comic\n');
    box.write('a.yaml', passwords(300));
    expect(baseline()).toContain('holds 300 tokens: 299 new, 1 known before; 0 gone');
    expect(read()).toContain('key v1 scrypt=8 ');
    expect(read()).toContain('state=none -- a comic');
    expect(box.scanTokens('.').stdout).toContain('300 allowed');
  });

  test('writes nothing where a file could not be looked at, and outside of a repository', () => {
    box.write('a.py', line());
    const elsewhere = box.runWith({ cwd: box.home }, process.execPath, BIN, 'baseline');
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.stderr).toContain('not a git repository');
  });
});

describe('scan-tokens audit', () => {
  test('shows masked context, takes answers from a pipe, and sums up what is still to be rotated', () => {
    const tokens = [criptToken(), criptToken(), criptToken()];
    tokens.forEach((token, n) => box.write(`${n}.py`, line(token)));
    baseline();
    const told = audit('what\nr\nn an example\nl\n');
    expect(told).toContain('1 of 3');
    expect(told).toContain('3 of 3');
    expect(told).toContain('r real, to be rotated');
    expect(told).toMatch(/x = "Token …\(46\)…[0-9a-f]{4}"/);
    for (const token of tokens) expect(told).not.toContain(token);
    expect(told).toContain('Still to be rotated: 1 token');
    expect(told).toContain('https://criptapp.org/security');
    expect(told).toContain('No secret: 1. Not decided: 1. No longer in the files: 0.');
    expect(read()).toContain('state=real');
    expect(read()).toContain('state=none -- an example');
    expect(box.scanTokens('.').stdout.replace(/\s+/g, ' ')).toContain('still to be rotated');
  });

  test('goes on later where it was left, and does not ask twice', () => {
    for (let n = 0; n < 3; n++) box.write(`${n}.py`, line());
    baseline();
    expect(audit('r\nq\n')).toContain('Not decided: 2');
    expect(audit('r\nr\nr\n')).toContain('Still to be rotated: 3 tokens');
    expect(audit('')).not.toContain('1 of');
  });

  test('tells what is gone, and where there is no baseline', () => {
    box.write('a.py', line());
    expect(box.scanTokens('audit').stderr).toContain('there is no baseline here');
    baseline();
    box.write('a.py', '');
    expect(audit('')).toContain('No longer in the files: 1.');
  });
});
