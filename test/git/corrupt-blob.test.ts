/** The staged blob is damaged. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('corrupt staged blob', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky(), 'b.txt': 'fine\n' });
  const id = repo.git(['rev-parse', ':a.txt']).trim();
  const file = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  writeFileSync(file, 'no object');
  expectRefused(repo.scan(['--staged']), /a\.txt|could not read objects/, 2);
});
