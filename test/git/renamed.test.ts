/** A file that holds a token, renamed without a change. */
import { expectClean, leaky, situation } from './harness.ts';

situation('rename', (repo) => {
  repo.past({ 'a.txt': leaky() });
  repo.git(['mv', 'a.txt', 'b.txt']);
  expectClean(repo.commit());
});
