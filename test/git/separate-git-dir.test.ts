/** The git folder lies elsewhere. */
import { join } from 'node:path';
import { bareSituation, HOOK, expectStopped, leaky } from './harness.ts';

bareSituation('separate git dir', (repo) => {
  repo.git(['init', '-q', '--separate-git-dir', join(repo.base, 'elsewhere')]);
  repo.installHook('pre-commit', HOOK, join(repo.base, 'elsewhere/hooks'));
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
