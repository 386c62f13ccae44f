/** A text conversion shows something else in every diff; it must not even be started. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { RUNS_NOTHING, expectStopped, leaky, situation } from './harness.ts';

situation('textconv', (repo) => {
  const ran = join(repo.base, 'ran');
  repo.past({ '.gitattributes': '*.txt diff=fake\n' });
  repo.git(['config', 'diff.fake.textconv', `touch ${ran}; echo clean #`]);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
  if (RUNS_NOTHING) expect(existsSync(ran)).toBe(false);
});
