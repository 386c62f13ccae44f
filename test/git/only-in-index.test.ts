/** The token is staged, and gone again from the working tree: the commit would hold it. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('staged, then removed from the working tree', (repo) => {
  repo.past({ 'a.txt': 'one\n' }).stage({ 'a.txt': leaky() }).write('a.txt', 'clean\n');
  expectStopped(repo.commit(), 'a.txt:2:7');
});
