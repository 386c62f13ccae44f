/** There is no repository. */
import { bareSituation, expectRefused } from './harness.ts';

bareSituation('no repository', (repo) => {
  expectRefused(repo.scan(['--staged']), /not a git repository/, 2);
});
