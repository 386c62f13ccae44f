/** Diffs of the index begin paths with `i/`. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('diff.mnemonicPrefix', (repo) => {
  repo.past({});
  repo.git(['config', 'diff.mnemonicPrefix', 'true']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
