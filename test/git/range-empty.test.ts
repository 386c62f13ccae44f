/** A range without commits. */
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';

ours('--range without commits', (repo) => {
  repo.past({ 'a.txt': leaky() });
  expect(repo.scan(['--range', 'HEAD..HEAD']).code).toBe(0);
});
