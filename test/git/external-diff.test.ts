/** An external diff program shows nothing; it must not even be started. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { RUNS_NOTHING, expectStopped, leaky, situation } from './harness.ts';

situation('diff.external', (repo) => {
  const ran = join(repo.base, 'ran');
  repo.past({});
  repo.git(['config', 'diff.external', `touch ${ran} #`]);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
  if (RUNS_NOTHING) expect(existsSync(ran)).toBe(false);
});
