/** A rebase stops for an edit, and a token is added there. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('rebase with an edit', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'b.txt': 'y\n' }).past({ 'c.txt': 'z\n' });
  repo.git(['rebase', '-q', '-i', 'HEAD~2'], {
    env: { GIT_SEQUENCE_EDITOR: 'sed -i 1s/pick/edit/' },
  });
  repo.stage({ 'd.txt': leaky() });
  expectStopped(repo.commit(), 'd.txt:2:7');
});
