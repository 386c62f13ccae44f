/** The line that closes a run in CI is counted from the tests' own result, and never better than it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../tools/ci/closing-line.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-closing-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One test file's part of the result: `p` passed, `f` failed, `s` skipped; an empty one could not be loaded. */
const file = (name: string, tests: string) => ({
  name,
  status: tests === '' || tests.includes('f') ? 'failed' : 'passed',
  assertionResults: Array.from(tests, (letter) => ({
    status: { p: 'passed', f: 'failed' }[letter] ?? 'skipped',
  })),
});

function closing(result: string | object[], exitCode: number) {
  const path = join(folder, 'result.json');
  writeFileSync(
    path,
    typeof result === 'string' ? result : JSON.stringify({ testResults: result }),
  );
  const done = spawnSync(process.execPath, [SCRIPT, path, String(exitCode)], { encoding: 'utf8' });
  return [done.stdout.trimEnd().split('\n').at(-1), done.status];
}

test('counts what passed and what failed', () => {
  expect(closing([file('a', 'pps'), file('b', 'p')], 0)).toEqual(['3 passed, 0 failed', 0]);
  expect(closing([file('a', 'pfp'), file('b', 'p')], 1)).toEqual(['3 passed, 1 failed', 1]);
});

test('a file that could not be loaded counts as failed', () => {
  expect(closing([file('a', 'p'), file('b', '')], 1)).toEqual(['1 passed, 1 failed', 1]);
});

test('fails where the run failed, ended early, or ran nothing', () => {
  expect(closing([file('a', 'p')], 1)).toEqual(['1 passed, 0 failed', 1]);
  expect(closing('', 1)).toEqual(['0 passed, 0 failed', 1]);
  expect(closing([], 0)).toEqual(['0 passed, 0 failed', 1]);
});
