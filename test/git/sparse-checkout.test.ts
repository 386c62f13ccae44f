/** A sparse checkout: the staged file is outside of what is checked out. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('sparse checkout', (repo) => {
  repo.past({ 'in/a.txt': 'x\n', 'out/b.txt': 'x\n' });
  repo.git(['sparse-checkout', 'set', '--cone', 'in']);
  const blob = repo.git(['hash-object', '-w', '--stdin'], { input: leaky() }).trim();
  repo.git(['update-index', '--cacheinfo', `100644,${blob},out/b.txt`]);
  expectStopped(repo.commit(), 'out/b.txt:2:7');
});
