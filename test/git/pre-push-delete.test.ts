/** A branch is deleted on the remote: nothing is sent. */
import { expect } from 'vitest';
import { PRE_PUSH, withRemote, ours } from './harness.ts';

ours('pre-push that deletes', (repo) => {
  withRemote(repo);
  repo.git(['push', '-q', 'origin', 'main:other']);
  repo.installHook('pre-push', PRE_PUSH);
  const outcome = repo.run('git', ['push', '-q', 'origin', ':other']);
  expect(outcome.code, outcome.text).toBe(0);
});
