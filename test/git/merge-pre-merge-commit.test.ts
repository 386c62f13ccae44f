/** A merge without conflicts runs the hook `pre-merge-commit`. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('pre-merge-commit', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'b.txt': leaky() });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'c.txt': 'y\n' });
  renameSync(
    join(repo.dir, '.git/hooks/pre-commit'),
    join(repo.dir, '.git/hooks/pre-merge-commit'),
  );
  expectStopped(repo.run('git', ['merge', '-q', '--no-edit', 'side']), 'b.txt:2:7');
});
