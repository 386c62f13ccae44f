/** The last line, an old token without a line feed, gets one when another line follows. */
import { expectClean, situation, TOKEN } from './harness.ts';

situation('only a line feed is added behind an old token', (repo) => {
  repo.past({ 'a.txt': `x\n${TOKEN}` }).stage({ 'a.txt': `x\n${TOKEN}\nmore\n` });
  expectClean(repo.commit());
});
