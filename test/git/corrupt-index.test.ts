/** The index is damaged. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('corrupt index', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.dir, '.git/index'), 'DIRC no index');
  expectRefused(repo.scan(['--staged']), /index/, 2);
});
