/** Every ref counts: branches, tags, the stash; a token that is long deleted too. */
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';
import { githubToken } from './token.ts';

ours('--history', (repo) => {
  repo.past({ 'a.txt': leaky(githubToken('deleted')) }).past({ 'a.txt': 'clean\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'b.txt': leaky(githubToken('branch')) });
  repo.git(['checkout', '-q', 'main']);
  repo.stage({ 'c.txt': leaky(githubToken('stash')) });
  repo.git(['stash', '-q']);
  const outcome = repo.scan(['--history']);
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toMatch(/a\.txt:2:7 in commit/);
  expect(outcome.text).toMatch(/b\.txt:2:7 in commit/);
  expect(outcome.text).toMatch(/c\.txt:2:7 in commit/);
});
