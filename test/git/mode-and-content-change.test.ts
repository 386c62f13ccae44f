/** The mode changes, and a token comes along. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('mode and content change', (repo) => {
  repo.past({ 'a.sh': 'x\n' });
  chmodSync(join(repo.dir, 'a.sh'), 0o755);
  repo.stage({ 'a.sh': leaky() });
  expectStopped(repo.commit(), 'a.sh:2:7');
});
