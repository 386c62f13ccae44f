/** A name that looks like an option. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name that begins with -', (repo) => {
  repo.past({}).stage({ '--help': leaky(), '-x.txt': leaky() });
  expectStopped(repo.commit(), '--help:2:7', '-x.txt:2:7');
});
