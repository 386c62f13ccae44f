/** The token is only in the resolution of an unpushed merge, in neither parent. */
import { withRemote, expectStoppedAt, leaky, ours } from './harness.ts';

ours('token in an unpushed merge', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  withRemote(repo);
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': 'side\n' });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'a.txt': 'main\n' });
  repo.run('git', ['merge', 'side']);
  repo.past({ 'a.txt': leaky() });
  repo.stage({ 'b.txt': 'fine\n' });
  expectStoppedAt(repo, repo.commit(), 'a.txt:2:7');
});
