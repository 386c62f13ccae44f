/** Names that look like patterns. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name with glob characters', (repo) => {
  repo.past({}).stage({ '*?[a].txt': leaky(), '{a,b}.txt': leaky() });
  expectStopped(repo.commit(), '*?[a].txt:2:7', '{a,b}.txt:2:7');
});
