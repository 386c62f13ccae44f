/** A clone without its past. */
import { bareSituation, HOOK, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('shallow clone', (repo) => {
  const first = new Repo(repo.base, 'first')
    .init()
    .past({ 'a.txt': 'x\n' })
    .past({ 'a.txt': 'y\n' });
  repo.git(['clone', '-q', '--depth', '1', `file://${first.dir}`, '.']);
  repo.installHook('pre-commit', HOOK);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
