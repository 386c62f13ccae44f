/** Git is not there. */
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

ours('git is not on the PATH', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  expectRefused(
    repo.scan(['--staged'], { env: { PATH: join(repo.base, 'home') } }),
    /git could not be started/,
    2,
  );
});
