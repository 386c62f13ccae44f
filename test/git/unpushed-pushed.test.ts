/** The token was pushed long ago: this commit adds nothing to that. */
import { withRemote, expectClean, leaky, situation } from './harness.ts';

situation('token in a pushed commit', (repo) => {
  repo.past({ 'a.txt': leaky() });
  withRemote(repo).stage({ 'b.txt': 'fine\n' });
  expectClean(repo.commit());
});
