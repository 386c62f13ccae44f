/** Line ends are changed on the way into the index. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('core.autocrlf', (repo) => {
  repo.past({});
  repo.git(['config', 'core.autocrlf', 'true']);
  repo.stage({ 'a.txt': leaky().replaceAll('\n', '\r\n') });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
