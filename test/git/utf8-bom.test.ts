/** UTF-8 with a byte order mark. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('UTF-8 with BOM', (repo) => {
  repo.past({}).stage({ 'a.txt': `\ufeff${leaky()}` });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
