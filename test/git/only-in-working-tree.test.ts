/** The token is in the working tree, but not staged: the commit would not hold it. */
import { expectClean, leaky, situation } from './harness.ts';

situation('not staged', (repo) => {
  repo
    .past({ 'a.txt': 'one\n' })
    .stage({ 'a.txt': 'two\n' })
    .write('a.txt', leaky())
    .write('b.txt', leaky());
  expectClean(repo.commit());
});
