/** The token is in an older commit that was not pushed, and gone from the files since. */
import { withRemote, expectStopped, leaky, situation } from './harness.ts';

situation('token in an older unpushed commit', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() });
  const bad = repo.git(['rev-parse', 'HEAD']).trim();
  repo.past({ 'a.txt': 'clean\n' }).stage({ 'b.txt': 'fine\n' });
  expectStopped(repo.commit(), `a.txt:2:7 in commit ${bad.slice(0, 12)}`);
});
