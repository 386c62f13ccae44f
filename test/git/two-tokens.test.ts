/** Two different tokens are both told. */
import { expectStopped, leaky, situation } from './harness.ts';
import { githubToken } from './token.ts';

situation('two tokens', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky(), 'b.txt': leaky(githubToken('two')) });
  expectStopped(repo.commit(), 'a.txt:2:7', 'b.txt:2:7');
});
