/** The history of a repository without commits. */
import { expect } from 'vitest';
import { ours } from './harness.ts';

ours('--history of an empty repository', (repo) => {
  expect(repo.scan(['--history']).code).toBe(0);
});
