/** An external diff program named by the environment. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('GIT_EXTERNAL_DIFF', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  expectStopped(repo.commit([], { env: { GIT_EXTERNAL_DIFF: 'true' } }), 'a.txt:2:7');
});
