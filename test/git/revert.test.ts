/** A revert brings back a token that was taken out. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('revert', (repo) => {
  repo.past({ 'a.txt': leaky() }).past({ 'a.txt': 'clean\n' });
  repo.git(['revert', '--no-commit', 'HEAD']);
  expectStopped(repo.commit(), 'a.txt:2:7');
});
