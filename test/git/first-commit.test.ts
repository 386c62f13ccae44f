/** The first commit of a repository: there is no HEAD to compare with. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('first commit', (repo) => {
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
