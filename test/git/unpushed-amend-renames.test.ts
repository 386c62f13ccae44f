/** The amend renames the file that holds the token. */
import { expect } from 'vitest';
import { withRemote, leaky, situation } from './harness.ts';

situation('amend that renames', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() });
  repo.git(['mv', 'a.txt', 'b.txt']);
  repo.stage({ 'b.txt': `${leaky()}more\n` });
  const outcome = repo.commit(['--amend']);
  expect(outcome.code, outcome.text).toBe(1);
});
