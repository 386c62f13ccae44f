/** A branch that has no commit yet, in a repository that has. */
import { expectStopped, leaky, situation } from './harness.ts';
import { githubToken } from './token.ts';

situation('orphan branch', (repo) => {
  repo.past({ 'old.txt': leaky() });
  repo.git(['checkout', '-q', '--orphan', 'fresh']);
  repo.git(['rm', '-rqf', '.']);
  repo.stage({ 'a.txt': leaky(githubToken('two')) });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
