/** Only the mode of a file with an old token changes. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expectClean, leaky, situation } from './harness.ts';

situation('mode change', (repo) => {
  repo.past({ 'a.sh': leaky() });
  chmodSync(join(repo.dir, 'a.sh'), 0o755);
  repo.stage({});
  expectClean(repo.commit());
});
