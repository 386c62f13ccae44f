/** A linked worktree with configuration of its own (extensions.worktreeConfig). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('worktree with its own configuration', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['config', 'extensions.worktreeConfig', 'true']);
  const tree = join(repo.base, 'tree');
  repo.git(['worktree', 'add', '-q', tree]);
  repo.git(['config', '--worktree', 'core.quotePath', 'false'], { cwd: tree });
  writeFileSync(join(tree, 'b.txt'), leaky());
  repo.git(['add', '-A'], { cwd: tree });
  expectStopped(repo.commit([], { cwd: tree }), 'b.txt:2:7');
});
