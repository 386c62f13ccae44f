/** Configuration tells git to overlook a submodule; a file beside it is looked at all the same. */
import { bareSituation, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('submodule with ignore=all', (repo) => {
  const inner = new Repo(repo.base, 'inner').init().past({ 'a.txt': 'x\n' });
  repo.init().past({ 'b.txt': 'x\n' });
  repo.git(['config', 'diff.ignoreSubmodules', 'all']);
  repo.git(['-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.dir, 'sub']);
  repo.git(['config', 'submodule.sub.ignore', 'all']);
  repo.stage({ 'c.txt': leaky() });
  expectStopped(repo.commit(), 'c.txt:2:7');
});
