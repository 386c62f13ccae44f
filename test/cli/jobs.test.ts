/** Several threads on one tree: the outcome is that of one, they start for large work only, and none of them dies unnoticed. */
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BIN, Sandbox, type Outcome } from './sandbox.ts';
import { criptToken } from './tokens.ts';

const LINE = 'The quick brown fox ran over the lazy dog, and the dog did not mind it at all.\n';
/** Loaded before anything else, in each thread. */
const COUNT = `
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (!isMainThread) appendFileSync(process.env.THREADS, 'x');
`;

let box: Sandbox;
let threads: string;
beforeAll(() => {
  box = new Sandbox();
  threads = join(box.home, 'threads');
  for (let n = 0; n < 500; n++) box.write(`tree/${n % 7}/${n}.txt`, LINE.repeat(400 + n));
  for (const n of [3, 250, 499])
    box.write(`tree/${n % 7}/${n}.py`, `import cript\napi = cript.API(host, "${criptToken()}")\n`);
  box.write(`tree/${criptToken()}`, 'the token is in the name\n');
  symlinkSync(criptToken(), join(box.dir, 'tree/link'));
  box.write('small/one.txt', LINE.repeat(4000));
});
afterEach(() => {
  rmSync(threads, { force: true });
});
afterAll(() => {
  box.remove();
});

/** @param preload code that each thread runs first */
function scan(preload: string, ...args: string[]): Outcome {
  box.write('../preload.cjs', preload);
  const env = { NODE_OPTIONS: `--require ${join(box.home, 'preload.cjs')}`, THREADS: threads };
  return box.runWith({ env }, process.execPath, BIN, ...args);
}

function started(): number {
  try {
    return readFileSync(threads, 'latin1').length;
  } catch {
    return 0;
  }
}

describe('a large tree', () => {
  const outcome = (jobs: string): string => {
    const { status, stdout } = scan(COUNT, 'tree', '--format', 'json', '--jobs', jobs);
    expect(status).toBe(1);
    return stdout.replace(/"milliseconds": [\d.]+/, '"milliseconds": 0');
  };

  test('is told the same, in the same order, by one thread, two and three', () => {
    const alone = outcome('1');
    expect(started()).toBe(0);
    const { tokens, tally } = JSON.parse(alone) as Record<'tokens' | 'tally', { scanned?: number }>;
    expect(tokens).toHaveLength(5);
    expect(tally).toMatchObject({ scanned: 505 });
    expect(outcome('2')).toBe(alone);
    expect(started()).toBe(1);
    expect(outcome('3')).toBe(alone);
    expect(started()).toBe(3);
  });

  test('goes by the rules of the configuration in each of them', () => {
    box.write('scan-tokens.config.yaml', 'rules:\n  cript-api-token: off\n');
    const { status, stdout } = scan(COUNT, 'tree', '--jobs', '2');
    rmSync(join(box.dir, 'scan-tokens.config.yaml'));
    expect(started()).toBe(1);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/rules\s\(1\soff\)/)]);
  });
});

test('small work starts no thread, however many are allowed', () => {
  expect(scan(COUNT, 'small', '--jobs', '8').status).toBe(0);
  expect(scan(COUNT, 'tree/0', '--jobs', '8').status).toBe(0);
  expect(started()).toBe(0);
});

describe('a thread that dies', () => {
  /** Does it with the first batch in hand. */
  const inThread = (deed: string): string => `
    const { add, load, wait } = Atomics;
    // The first thread takes nothing before the other has: else it might do all of it alone.
    Atomics.add = require('node:worker_threads').isMainThread
      ? (queue, ...rest) => { while (load(queue, 0) === 0) wait(queue, 0, 0, 20); return add(queue, ...rest); }
      : (...queue) => { add(...queue); ${deed} };
  `;

  test.each([
    ['by an error', 'throw new TypeError("broken")', 'broken'],
    ['by ending', 'process.exit(7)', 'it ended with 7'],
    ['as if it were done', 'process.exit(0)', 'it ended too early'],
  ])('%s ends in exit code 2, and says so', (_, deed, word) => {
    const { status, stdout, stderr } = scan(inThread(deed), 'tree', '--jobs', '2');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('not everything was looked at');
    expect(stderr).toContain(word);
    expect(stderr).toContain('--jobs 1');
  });
});

test.each(['0', 'two', '1.5', '1000'])('--jobs %s is refused', (jobs) => {
  const { status, stderr } = box.scanTokens('tree', '--jobs', jobs);
  expect(status).toBe(2);
  expect(stderr).toContain('a whole number from 1 to 256');
});

test('a program that aborts its scan is rid of the threads', () => {
  const code = `
    import { scanPaths } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
    const stop = new AbortController();
    const scan = scanPaths(['tree'], { jobs: 2, signal: stop.signal });
    try {
      for await (const { entries } of scan) if (entries === 60) stop.abort(new Error('enough'));
    } catch (error) {
      console.log(error.message);
    }
  `;
  const { status, stdout } = box.run(process.execPath, '--input-type=module', '-e', code);
  expect([status, stdout]).toEqual([0, 'enough\n']);
});
