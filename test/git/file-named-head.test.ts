/** Files whose names are revisions. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('files named HEAD and main', (repo) => {
  repo.past({}).stage({ HEAD: leaky(), main: leaky() });
  expectStopped(repo.commit(), 'HEAD:2:7', 'main:2:7');
});
