/** Spaces in names. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name with spaces', (repo) => {
  repo.past({}).stage({ ' a  b .txt': leaky() });
  expectStopped(repo.commit(), ' a  b .txt:2:7');
});
