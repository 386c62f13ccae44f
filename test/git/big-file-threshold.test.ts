/** Files above a threshold are binary to every diff. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('core.bigFileThreshold', (repo) => {
  repo.past({});
  repo.git(['config', 'core.bigFileThreshold', '10']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
