/** A token slipped past the hook with --no-verify: the next commit, of another file, is stopped. */
import { withRemote, expectStoppedAt, leaky, situation } from './harness.ts';

situation('commit after --no-verify', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() }).stage({ 'b.txt': 'fine\n' });
  expectStoppedAt(repo, repo.commit(), 'a.txt:2:7');
});
