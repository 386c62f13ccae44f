/** A name that is no UTF-8. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name that is no UTF-8', (repo) => {
  repo.past({}).write(Buffer.from('a\xff\xfe.txt', 'latin1'), leaky()).stage({});
  expectStopped(repo.commit(), 'a\\xff\\xfe.txt:2:7');
});
