/** Deleting a file that holds a token. */
import { expectClean, leaky, situation } from './harness.ts';

situation('file deleted', (repo) => {
  repo.past({ 'a.txt': leaky(), 'b.txt': 'x\n' });
  repo.git(['rm', '-q', 'a.txt']);
  expectClean(repo.commit());
});
