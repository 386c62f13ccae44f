/** The commit is made from a folder below the top; places are told from the top. */
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('from a subdirectory', (repo) => {
  repo.past({ 'sub/x.txt': 'x\n' }).stage({ 'a.txt': leaky(), 'sub/b.txt': 'fine\n' });
  expectStopped(repo.commit([], { cwd: join(repo.dir, 'sub') }), 'a.txt:2:7');
});
