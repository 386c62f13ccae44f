/** The staged blob breaks off in the middle. */
import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, ours } from './harness.ts';

ours('truncated staged blob', (repo) => {
  repo
    .past({})
    .stage({ 'a.txt': Array.from({ length: 50_000 }, (_, n) => `${n * 7919}\n`).join('') });
  const id = repo.git(['rev-parse', ':a.txt']).trim();
  const file = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  truncateSync(file, 5000);
  expectRefused(repo.scan(['--staged']), /a\.txt|could not read objects/, 2);
});
