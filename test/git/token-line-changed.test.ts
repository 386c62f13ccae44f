/** A token on a changed line is new, even if the token was there before. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('line with a token changed', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'a.txt': leaky().replace('key', 'password') });
  expectStopped(repo.commit(), 'a.txt:2:12');
});
