/** `git add -N` puts a name into the index; the commit does not hold the file. */
import { expectClean, leaky, situation } from './harness.ts';

situation('intent to add', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': 'y\n' }).write('new.txt', leaky());
  repo.git(['add', '-N', 'new.txt']);
  expectClean(repo.commit());
});
