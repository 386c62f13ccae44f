/** Names beyond ASCII. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('non-ASCII name', (repo) => {
  repo.past({}).stage({ 'größe-日本.txt': leaky() });
  expectStopped(repo.commit(), 'größe-日本.txt:2:7');
});
