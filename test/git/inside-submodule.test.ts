/** The commit is made in the submodule itself. */
import { join } from 'node:path';
import { bareSituation, HOOK, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('commit within a submodule', (repo) => {
  const inner = new Repo(repo.base, 'inner').init().past({ 'a.txt': 'x\n' });
  repo.init().past({ 'b.txt': 'x\n' });
  repo.git(['-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.dir, 'sub']);
  repo.installHook('pre-commit', HOOK, join(repo.dir, '.git/modules/sub/hooks'));
  repo.write('sub/a.txt', leaky());
  const cwd = join(repo.dir, 'sub');
  repo.git(['add', 'a.txt'], { cwd });
  expectStopped(repo.commit([], { cwd }), 'a.txt:2:7');
});
