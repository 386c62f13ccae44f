/** HEAD names a commit, not a branch. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('detached HEAD', (repo) => {
  repo.past({ 'old.txt': 'one\n' });
  repo.git(['checkout', '-q', '--detach']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
