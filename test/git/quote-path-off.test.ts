/** Names are not quoted. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('core.quotePath=false', (repo) => {
  repo.past({});
  repo.git(['config', 'core.quotePath', 'false']);
  repo.stage({ 'ä "b".txt': leaky() });
  expectStopped(repo.commit(), 'ä "b".txt:2:7');
});
