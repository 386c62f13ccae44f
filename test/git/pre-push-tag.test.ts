/** An annotated tag is pushed with the commit it names. */
import { expect } from 'vitest';
import { PRE_PUSH, withRemote, leaky, ours } from './harness.ts';

ours('pre-push of a tag', (repo) => {
  withRemote(repo).installHook('pre-push', PRE_PUSH);
  repo.past({ 'a.txt': leaky() });
  repo.git(['tag', '-a', 'v1', '-m', 'one']);
  const outcome = repo.run('git', ['push', '-q', 'origin', 'v1']);
  expect(outcome.code, outcome.text).toBe(1);
});
