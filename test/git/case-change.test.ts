/** A file is renamed to another case, and a token comes along. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name changes its case', (repo) => {
  repo.past({ 'readme.txt': 'x\n' });
  repo.git(['mv', '-f', 'readme.txt', 'README.txt']);
  repo.stage({ 'README.txt': leaky() });
  expectStopped(repo.commit(), 'README.txt:2:7');
});
