/** The user traces git; its words do not mix with what is read. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('GIT_TRACE', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': leaky() });
  const outcome = repo.commit([], { env: { GIT_TRACE: '1', GIT_TRACE_SETUP: '1' } });
  expectStopped(outcome, 'a.txt:2:7');
});
