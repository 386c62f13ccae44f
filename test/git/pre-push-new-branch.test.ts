/** A new branch is pushed: all that the remote does not have is looked at. */
import { expect } from 'vitest';
import { PRE_PUSH, withRemote, leaky, ours } from './harness.ts';

ours('pre-push of a new branch', (repo) => {
  withRemote(repo).installHook('pre-push', PRE_PUSH);
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': leaky() }).past({ 'a.txt': 'clean\n' });
  const outcome = repo.run('git', ['push', '-q', 'origin', 'side']);
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toMatch(/a\.txt:2:7 in commit/);
});
