/** A symbolic link becomes a file that holds a token. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('link becomes file', (repo) => {
  symlinkSync('target', join(repo.dir, 'a.txt'));
  repo.past({});
  rmSync(join(repo.dir, 'a.txt'));
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
