/** A linked worktree has its own index and HEAD. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('linked worktree', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  const tree = join(repo.base, 'tree');
  repo.git(['worktree', 'add', '-q', tree]);
  writeFileSync(join(tree, 'b.txt'), leaky());
  repo.git(['add', '-A'], { cwd: tree });
  expectStopped(repo.commit([], { cwd: tree }), 'b.txt:2:7');
});
