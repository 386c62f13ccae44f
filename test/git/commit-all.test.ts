/** `git commit -a` has an index of its own, named by GIT_INDEX_FILE. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('commit -a', (repo) => {
  repo.past({ 'a.txt': 'one\n' }).write('a.txt', leaky());
  expectStopped(repo.commit(['-a']), 'a.txt:2:7');
});
