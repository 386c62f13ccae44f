/** The index is split in two files. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('split index', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['update-index', '--split-index']);
  repo.stage({ 'b.txt': leaky() });
  expectStopped(repo.commit(), 'b.txt:2:7');
});
