/** UTF-16 with a byte order mark, both ways round. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('UTF-16 with BOM', (repo) => {
  const little = Buffer.from(`\ufeff${leaky()}`, 'utf16le');
  const big = Buffer.from(little).swap16();
  repo.past({}).stage({ 'le.txt': little, 'be.txt': big });
  expectStopped(repo.commit(), 'be.txt:2:7', 'le.txt:2:7');
});
