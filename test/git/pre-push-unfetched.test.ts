/** The remote is ahead of what was fetched: its commit is unknown here. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { PRE_PUSH, withRemote, leaky, ours, Repo } from './harness.ts';

ours('pre-push over unfetched commits', (repo) => {
  withRemote(repo);
  const other = new Repo(repo.base, 'other');
  other.git(['clone', '-q', join(repo.base, 'remote'), '.']);
  other.past({ 'theirs.txt': 'x\n' }).git(['push', '-q', 'origin', 'HEAD:main']);
  repo.installHook('pre-push', PRE_PUSH);
  repo.past({ 'a.txt': leaky() });
  const outcome = repo.run('git', ['push', '-q', '--force', 'origin', 'main']);
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toMatch(/a\.txt:2:7 in commit/);
});
