/** On an orphan branch every file is new, those kept from the branch before too. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('orphan branch with the old files', (repo) => {
  repo.past({ 'old.txt': leaky() });
  repo.git(['checkout', '-q', '--orphan', 'fresh']);
  expectStopped(repo.commit(), 'old.txt:2:7');
});
