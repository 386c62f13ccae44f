/** The prefixes of paths in diffs are changed. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('diff prefixes', (repo) => {
  repo.past({});
  repo.git(['config', 'diff.noprefix', 'true']);
  repo.git(['config', 'diff.srcPrefix', 'old/']);
  repo.git(['config', 'diff.dstPrefix', 'new/']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
