/** `scan-tokens rules` narrowed to what someone asks for. */
import { expect, test } from 'vitest';
import { execFileSync, spawnSync } from 'node:child_process';

const BIN = 'bin/scan-tokens.js';

function list(...args: string[]): { provider: string; confidence: string }[] {
  const text = execFileSync('node', [BIN, 'rules', '--format', 'json', ...args], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as { provider: string; confidence: string }[];
}

test('lists the rules of one provider only', () => {
  const rules = list('--provider', 'GitHub');
  expect(rules.length).toBeGreaterThan(5);
  expect(new Set(rules.map(({ provider }) => provider))).toEqual(new Set(['GitHub']));
});

test('lists the rules of one confidence only', () => {
  const all = list().length;
  const possible = list('--confidence', 'possible');
  expect(new Set(possible.map(({ confidence }) => confidence))).toEqual(new Set(['possible']));
  expect(possible.length).toBeGreaterThan(0);
  expect(possible.length).toBeLessThan(all);
});

test('an unknown provider is an error that names the nearest one, not an empty list', () => {
  const { status, stdout, stderr } = spawnSync('node', [BIN, 'rules', '--provider', 'gitbuh'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('GitHub');
});
