/** An old token that was renamed along with its file, which also changed elsewhere. */
import { expectClean, leaky, situation } from './harness.ts';

situation('rename with an edit, old token', (repo) => {
  repo.past({ 'a.txt': leaky() });
  repo.git(['mv', 'a.txt', 'dir-b.txt']);
  repo.stage({ 'dir-b.txt': `${leaky()}more\n` });
  expectClean(repo.commit());
});
