/** One line of 3 MB, the token at its end. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('long line', (repo) => {
  repo.past({}).stage({ 'a.js': `${'x = 1; '.repeat(430_000)}"${TOKEN}"` });
  expectStopped(repo.commit(), `a.js:1:${7 * 430_000 + 2}`);
});
