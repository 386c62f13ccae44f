/** Taking a token out is no reason to stop a commit. */
import { expectClean, leaky, situation } from './harness.ts';

situation('token removed', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'a.txt': 'before\nafter\n' });
  expectClean(repo.commit());
});
