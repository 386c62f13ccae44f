/** A new file on top of earlier commits. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('new file', (repo) => {
  repo.past({ 'old.txt': 'old\n' }).stage({ 'dir/a.txt': leaky() });
  expectStopped(repo.commit(), 'dir/a.txt:2:7');
});
