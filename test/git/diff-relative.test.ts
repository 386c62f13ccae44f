/** Diffs leave out what is not below the current folder. */
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('diff.relative', (repo) => {
  repo.past({ 'sub/x.txt': 'x\n' });
  repo.git(['config', 'diff.relative', 'true']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit([], { cwd: join(repo.dir, 'sub') }), 'a.txt:2:7');
});
