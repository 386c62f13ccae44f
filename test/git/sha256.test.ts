/** A repository whose object ids are SHA-256. */
import { bareSituation, expectClean, expectStopped, leaky } from './harness.ts';

bareSituation('SHA-256 repository', (repo) => {
  repo.init('--object-format=sha256').stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
  // Of another day: a commit with the author and date of HEAD would be looked at as an amend.
  repo.git(['commit', '-q', '--no-verify', '--date=2020-01-01T00:00:00Z', '-m', 'past']);
  repo.stage({ 'a.txt': `${leaky()}more\n` });
  expectClean(repo.commit());
});
