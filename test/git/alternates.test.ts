/** Objects of the past lie in another repository. */
import { bareSituation, HOOK, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('alternates', (repo) => {
  const first = new Repo(repo.base, 'first').init().past({ 'a.txt': 'x\n' });
  repo.git(['clone', '-q', '--shared', first.dir, '.']);
  repo.installHook('pre-commit', HOOK);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
