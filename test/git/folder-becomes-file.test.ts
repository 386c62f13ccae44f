/** A folder is replaced by a file of its name. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('folder becomes file', (repo) => {
  repo.past({ 'a/b.txt': 'x\n' });
  rmSync(join(repo.dir, 'a'), { recursive: true });
  repo.stage({ a: leaky() });
  expectStopped(repo.commit(), 'a:2:7');
});
