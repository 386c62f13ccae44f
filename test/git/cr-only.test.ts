/** Lines that end in CR alone count as one line. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('CR', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky().replaceAll('\n', '\r') });
  expectStopped(repo.commit(), 'a.txt:1:14');
});
