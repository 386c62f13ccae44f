/** Lines that end in CR LF. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('CRLF', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky().replaceAll('\n', '\r\n') });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
