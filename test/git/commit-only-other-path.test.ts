/** A token staged in a file that `git commit --only path` leaves out is not committed. */
import { expectClean, leaky, situation } from './harness.ts';

situation('commit --only leaves the staged token out', (repo) => {
  repo
    .past({ 'a.txt': 'one\n', 'b.txt': 'one\n' })
    .stage({ 'a.txt': leaky() })
    .write('b.txt', 'two\n');
  expectClean(repo.commit(['--only', 'b.txt']));
});
