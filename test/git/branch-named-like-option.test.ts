/** The branch has an odd name. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('branch with an odd name', (repo) => {
  repo.past({});
  repo.git(['checkout', '-q', '-b', 'a;b"$(id)']);
  repo.git(['update-ref', 'refs/heads/HEAD', 'HEAD']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
