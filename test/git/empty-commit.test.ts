/** A commit that changes no file. */
import { expectClean, leaky, situation } from './harness.ts';

situation('empty commit', (repo) => {
  repo.past({ 'a.txt': leaky() });
  expectClean(repo.commit(['--allow-empty']));
});
