/** A push without a token goes through, what the remote has is not told again. */
import { expect } from 'vitest';
import { PRE_PUSH, withRemote, leaky, ours } from './harness.ts';

ours('pre-push without a token', (repo) => {
  repo.past({ 'old.txt': leaky() });
  withRemote(repo).installHook('pre-push', PRE_PUSH);
  repo.past({ 'a.txt': 'x\n' });
  const outcome = repo.run('git', ['push', '-q', 'origin', 'main']);
  expect(outcome.code, outcome.text).toBe(0);
});
