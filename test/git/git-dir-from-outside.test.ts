/** The commit is made from another folder, with --git-dir and --work-tree. */
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('--git-dir and --work-tree', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'b.txt': leaky() });
  const args = [
    '--git-dir',
    join(repo.dir, '.git'),
    '--work-tree',
    repo.dir,
    'commit',
    '-q',
    '-m',
    'now',
  ];
  expectStopped(repo.run('git', args, { cwd: repo.base }), 'b.txt:2:7');
});
