/** A name with a token in the history, of a file that was empty, and was renamed since. */
import { expect } from 'vitest';
import { ours, TOKEN } from './harness.ts';

ours('--history with a token in a name', (repo) => {
  repo.past({ 'empty.txt': '' }).past({ [`${TOKEN}.txt`]: '' });
  repo.git(['mv', `${TOKEN}.txt`, 'other.txt']);
  repo.past({});
  const outcome = repo.scan(['--history']);
  expect(outcome.code, outcome.text).toBe(1);
  const commit = repo.git(['rev-parse', 'HEAD~1']).trim().slice(0, 12);
  expect(outcome.text).toContain(`.txt (its name) in commit ${commit}`);
  expect(outcome.text).not.toContain(TOKEN);
  expect(repo.scan(['--range', 'HEAD~1..']).code).toBe(0);
});
