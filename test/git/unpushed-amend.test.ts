/** A token slipped into the last commit; an amend that keeps it is stopped. */
import { withRemote, expectStoppedAt, leaky, situation } from './harness.ts';

situation('amend on top of a bad commit', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() }).stage({ 'b.txt': 'fine\n' });
  expectStoppedAt(repo, repo.commit(['--amend']), 'a.txt:2:7');
});
