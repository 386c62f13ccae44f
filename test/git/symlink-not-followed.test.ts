/** A link is not followed: what it points to is not committed with it. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectClean, leaky, situation } from './harness.ts';

situation('link to a file with a token', (repo) => {
  repo.past({});
  writeFileSync(join(repo.base, 'outside.txt'), leaky());
  symlinkSync('../outside.txt', join(repo.dir, 'link'));
  repo.stage({});
  expectClean(repo.commit());
});
