/** The user's own GIT_INDEX_FILE names the index that is committed. */
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('GIT_INDEX_FILE', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  const env = { GIT_INDEX_FILE: join(repo.base, 'other-index') };
  repo.git(['read-tree', 'HEAD'], { env });
  repo.write('b.txt', leaky()).git(['add', 'b.txt'], { env });
  expectStopped(repo.commit([], { env }), 'b.txt:2:7');
});
