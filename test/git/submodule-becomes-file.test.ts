/** A submodule is replaced by a file that holds a token. */
import { bareSituation, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('submodule becomes file', (repo) => {
  const inner = new Repo(repo.base, 'inner').init().past({ 'a.txt': 'x\n' });
  repo.init().past({ 'b.txt': 'x\n' });
  repo.git(['-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.dir, 'sub']);
  repo.git(['commit', '-q', '--no-verify', '-m', 'past']);
  repo.git(['rm', '-qf', 'sub']);
  repo.stage({ sub: leaky() });
  expectStopped(repo.commit(), 'sub:2:7');
});
