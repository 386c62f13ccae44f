/** Git warns and goes on: the scan does too. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('warnings of git', (repo) => {
  repo.past({ '.gitattributes': '!negative attr\n' }).stage({ 'a.txt': leaky() });
  repo.git(['config', 'core.safecrlf', 'warn']);
  expectStopped(repo.commit(), 'a.txt:2:7');
});
