/** `git merge --squash` stages the other branch's files without its commits. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('squash merge', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'b.txt': leaky() });
  repo.git(['checkout', '-q', 'main']);
  repo.git(['merge', '-q', '--squash', 'side']);
  expectStopped(repo.commit(), 'b.txt:2:7');
});
