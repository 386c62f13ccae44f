/** The amend takes the token out: it goes through. */
import { withRemote, expectClean, leaky, situation } from './harness.ts';

situation('amend that takes the token out', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() }).stage({ 'a.txt': 'clean\n' });
  expectClean(repo.commit(['--amend']));
});
