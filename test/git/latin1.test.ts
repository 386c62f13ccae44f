/** Latin-1 text. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('Latin-1', (repo) => {
  repo.past({}).stage({ 'a.txt': Buffer.from(`gr\xfc\xdfe\n${leaky()}`, 'latin1') });
  expectStopped(repo.commit(), 'a.txt:3:7');
});
