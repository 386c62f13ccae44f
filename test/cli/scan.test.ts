/** What a scan says by its exit code, its streams and its formats. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
const token = criptToken();
beforeAll(() => {
  box = new Sandbox().init();
  box.write('load.py', `import cript\napi = cript.API(host, "${token}")\n`);
  box.write('clean.txt', 'nothing\n');
});
afterAll(() => {
  box.remove();
});

const hex = token.slice('Token '.length);

describe('exit code', () => {
  test.each([
    ['0 where nothing is found', ['clean.txt'], 0],
    ['1 where a token is', ['load.py'], 1],
    ['1 for a folder with a token in it', ['.'], 1],
    [
      '0 where the token found is less sure than what stops',
      ['--fail-on', 'certain', 'load.py'],
      0,
    ],
    ['0 where nothing is staged', ['--staged'], 0],
    ['2 for a path that is not there', ['clean.txt', 'gone.txt'], 2],
  ])('%s', (_what, args, status) => {
    expect(box.scanTokens(...args).status).toBe(status);
  });
});

describe('a token is never in clear', () => {
  test.each([['text'], ['json']])('as %s', (format) => {
    const { status, stdout, stderr } = box.scanTokens('--format', format, '--color', '.');
    expect(status).toBe(1);
    expect(stdout).not.toContain(hex);
    expect(stdout).not.toContain(hex.slice(10, 30));
    expect(stderr).toBe('');
  });
});

describe('formats', () => {
  test('json is one document, with nothing beside it', () => {
    const { stdout } = box.scanTokens('--format=json', 'load.py');
    expect(JSON.parse(stdout)).toMatchObject({ blocked: true, complete: true });
  });

  test('text has no colour in a pipe', () => {
    expect(box.scanTokens('.').stdout).not.toContain('\x1b');
    expect(box.scanTokens('.', '--color').stdout).toContain('\x1b[');
    const forced = box.runWith({ env: { FORCE_COLOR: '1' } }, process.execPath, BIN, '.');
    expect(forced.stdout).toContain('\x1b[');
  });

  test('--quiet still tells the token and how much was looked at', () => {
    const { stdout } = box.scanTokens('--quiet', 'load.py');
    expect(stdout).toContain('load.py:2:');
    expect(stdout).toContain('1 file');
    expect(box.scanTokens('--quiet', 'clean.txt').stdout.trim().split('\n')).toHaveLength(1);
  });
});

describe('an output that takes nothing', () => {
  /** Runs a shell line in which `$SCAN` is the command. */
  function shell(line: string) {
    const env = { ...box.env, SCAN: `${process.execPath} ${BIN}` };
    return spawnSync('bash', ['-c', line], { cwd: box.dir, env, encoding: 'utf8' });
  }

  test('a reader that has gone away does not turn a token into success', () => {
    const { stdout, stderr } = shell('{ sleep 0.2; $SCAN load.py; echo "code $?" >&2; } | true');
    expect(stdout).toBe('');
    expect(stderr).toBe('code 1\n');
  });

  test.skipIf(process.platform !== 'linux')('a full disk is told, and is not success', () => {
    const full = openSync('/dev/full', 'w');
    const run = (path: string) =>
      spawnSync(process.execPath, [BIN, path], {
        cwd: box.dir,
        env: box.env,
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
    const [found, clean] = [run('load.py'), run('clean.txt')];
    closeSync(full);
    expect(found.status).toBe(1);
    expect(clean.status).toBe(2);
    expect(clean.stderr).toContain('could not write to standard output (ENOSPC)');
  });

  test('streams that are closed from the start', () => {
    expect(shell('$SCAN load.py >&- 2>&-').status).toBe(1);
    expect(shell('$SCAN clean.txt >&- 2>&-').status).not.toBe(1);
  });
});

test('git that is not installed is told', () => {
  const { status, stderr } = box.runWith({ env: { PATH: '' } }, process.execPath, BIN, '--staged');
  expect(status).toBe(2);
  expect(stderr).toContain('git could not be started');
  expect(stderr).toContain('Install git');
});

test('--staged outside of a repository is told', () => {
  const { status, stderr } = box.runWith({ cwd: box.home }, process.execPath, BIN, '--staged');
  expect(status).toBe(2);
  expect(stderr).toContain('not a git repository');
});

describe('a fault of our own', () => {
  /** Runs a scan in a process in which something was broken beforehand. */
  function broken(code: string) {
    box.write('broken.cjs', code);
    return box.run(process.execPath, '--require', './broken.cjs', BIN, 'clean.txt');
  }

  test('is told with its stack, without the text it quotes, and is not success', () => {
    const message = `cannot write ${token}`;
    const { status, stderr } = broken(
      `process.stdout.write = () => { throw new Error(${JSON.stringify(message)}); };`,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('something unexpected happened');
    expect(stderr).toMatch(/\n +at .*broken\.cjs:1/);
    expect(stderr).not.toContain(hex.slice(0, 8));
  });

  test('outside of everything that is waited for is the same', () => {
    const { status, stderr } = broken(
      `process.stdout.write = () => { setImmediate(() => { throw new Error('late'); }); return true; };`,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('Error: late');
  });

  test('that keeps the end from coming is told, and is not success', () => {
    const { status, stderr } = broken(`process.stdout.write = () => true;`);
    expect(status).toBe(2);
    expect(stderr).toContain('stopped before the end');
  });
});
