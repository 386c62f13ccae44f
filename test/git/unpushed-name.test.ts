/** A name with a token slipped into the last commit: the amend that renames the file goes through, any other commit does not. */
import { expect } from 'vitest';
import { expectClean, ours, TOKEN, withRemote } from './harness.ts';

ours('unpushed name with a token', (repo) => {
  withRemote(repo)
    .past({ [`dump-${TOKEN}.txt`]: 'x\n' })
    .stage({ 'b.txt': 'fine\n' });
  const outcome = repo.commit();
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toContain('(its name)');
  repo.git(['mv', `dump-${TOKEN}.txt`, 'dump.txt']);
  expectClean(repo.commit(['--amend']));
});
