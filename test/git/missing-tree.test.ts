/** The tree of HEAD is not there. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('missing tree', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'b.txt': leaky() });
  const id = repo.git(['rev-parse', 'HEAD^{tree}']).trim();
  rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  expectRefused(repo.scan(['--staged']), /could not/, 2);
});
