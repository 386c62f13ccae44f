/** The branch names a commit that is not there: that is no first commit. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('broken HEAD', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.dir, '.git/refs/heads/main'), `${'12'.repeat(20)}\n`);
  expectRefused(repo.scan(['--staged']), /could not/, 2);
});
