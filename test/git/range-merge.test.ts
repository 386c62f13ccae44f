/** The token is only in the resolution of a merge, in neither parent. */
import { expectStoppedAt, leaky, ours } from './harness.ts';

ours('--range with an evil merge', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['tag', 'base']);
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': 'side\n' });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'a.txt': 'main\n' });
  repo.run('git', ['merge', 'side']);
  repo.past({ 'a.txt': leaky() });
  expectStoppedAt(repo, repo.scan(['--range', 'base..']), 'a.txt:2:7');
});
