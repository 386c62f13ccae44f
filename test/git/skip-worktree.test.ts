/** A token staged in a file that is marked skip-worktree. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('skip-worktree', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': leaky() });
  repo.git(['update-index', '--skip-worktree', 'a.txt']);
  repo.write('a.txt', 'x\n');
  expectStopped(repo.commit(), 'a.txt:2:7');
});
