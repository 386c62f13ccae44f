/** A token staged in a file that is marked assume-unchanged. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('assume-unchanged', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': leaky() });
  repo.git(['update-index', '--assume-unchanged', 'a.txt']);
  expectStopped(repo.commit(), 'a.txt:2:7');
});
