/** A submodule is staged: it is skipped with its reason, and its working tree is not read. */
import { bareSituation, expectClean, leaky, Repo } from './harness.ts';

bareSituation('submodule', (repo) => {
  const inner = new Repo(repo.base, 'inner').init().past({ 'a.txt': 'x\n' });
  repo.init().past({ 'b.txt': 'x\n' });
  repo.git(['-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.dir, 'sub']);
  repo.write('sub/a.txt', leaky());
  expectClean(repo.commit());
});
