/** A commit that only the reflog still reaches is looked at with --all. */
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';

ours('--history --all', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'b.txt': leaky() });
  repo.git(['reset', '-q', '--hard', 'HEAD~1']);
  expect(repo.scan(['--history']).code).toBe(0);
  const outcome = repo.scan(['--history', '--all']);
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toMatch(/b\.txt:2:7 in commit/);
});
