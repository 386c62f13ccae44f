/** A line with a token that stands twice where it stood once is new in its second place. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('line with a token doubled', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'a.txt': `${leaky()}${leaky()}` });
  expectStopped(repo.commit(), 'a.txt:5:7');
});
