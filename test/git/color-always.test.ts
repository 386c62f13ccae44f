/** Colours are on, even into a pipe. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('color.ui=always', (repo) => {
  repo.past({});
  repo.git(['config', 'color.ui', 'always']);
  repo.git(['config', 'color.diff', 'always']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
