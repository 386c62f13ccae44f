/** A merge brings a file with a token from the other branch; the merge commit would hold it and HEAD does not. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('merge brings a token', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'b.txt': leaky() });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'c.txt': 'y\n' });
  repo.git(['merge', '-q', '--no-commit', 'side']);
  expectStopped(repo.commit(), 'b.txt:2:7');
});
