/** The staged blob is not there, and nothing else is found: never clean. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('missing staged blob alone', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  const id = repo.git(['rev-parse', ':a.txt']).trim();
  rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  expectRefused(repo.scan(['--staged']), /a\.txt/, 2);
});
