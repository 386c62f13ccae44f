/** A sparse index holds whole folders as one entry. */
import { expectStopped, leaky, situation } from './harness.ts';
import { githubToken } from './token.ts';

situation('sparse index', (repo) => {
  repo.past({ 'in/a.txt': 'x\n', 'out/deep/b.txt': leaky() });
  repo.git(['sparse-checkout', 'set', '--cone', '--sparse-index', 'in']);
  repo.stage({ 'in/a.txt': leaky(githubToken('two')) });
  expectStopped(repo.commit(), 'in/a.txt:2:7');
});
