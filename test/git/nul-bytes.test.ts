/** NUL bytes before and after the token. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('NUL bytes', (repo) => {
  repo.past({}).stage({ 'a.txt': `x\0\0\n${leaky()}\0` });
  expectStopped(repo.commit(), 'a.txt:3:7');
});
