/** The branch holds no object id at all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('unreadable HEAD', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.dir, '.git/refs/heads/main'), 'nonsense\n');
  expectRefused(repo.scan(['--staged']), /could not/, 2);
});
