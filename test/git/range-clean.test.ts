/** A range without a token. */
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';

ours('--range, nothing to tell', (repo) => {
  repo.past({ 'old.txt': leaky() }).past({ 'a.txt': 'x\n' });
  const outcome = repo.scan(['--range', 'HEAD~1..HEAD']);
  expect(outcome.code, outcome.text).toBe(0);
  expect(outcome.text).toContain('1 file version');
});
