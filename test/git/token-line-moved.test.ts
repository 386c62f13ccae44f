/** A line that only moved within its file is not new. */
import { expectClean, leaky, situation, TOKEN } from './harness.ts';

situation('line with a token moved', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'a.txt': `key = ${TOKEN}\nafter\nbefore\nmore\n` });
  expectClean(repo.commit());
});
