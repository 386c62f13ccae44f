/** Diffs are ordered by a file that is not there. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('diff.orderFile', (repo) => {
  repo.past({});
  repo.git(['config', 'diff.orderFile', 'missing']);
  repo.stage({ 'a.txt': leaky() });
  const outcome = repo.commit();
  expectStopped(outcome, 'a.txt:2:7');
});
