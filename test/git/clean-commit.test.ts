/** A commit without a token goes through, and says how much was looked at. */
import { expectClean, situation } from './harness.ts';

situation('clean commit', (repo) => {
  repo.past({ 'a.txt': 'one\n' }).stage({ 'a.txt': 'one\ntwo\n', 'b.txt': 'three\n' });
  const outcome = repo.commit();
  expectClean(outcome);
});
