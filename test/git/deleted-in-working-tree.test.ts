/** The staged file is no longer in the working tree at all. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('staged, then deleted from the working tree', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  rmSync(join(repo.dir, 'a.txt'));
  expectStopped(repo.commit(), 'a.txt:2:7');
});
