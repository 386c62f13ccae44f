/** `git commit --only path` commits that path alone, from an index of its own. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('commit --only path', (repo) => {
  repo
    .past({ 'a.txt': 'one\n', 'b.txt': 'one\n' })
    .stage({ 'a.txt': 'two\n' })
    .write('b.txt', leaky());
  expectStopped(repo.commit(['--only', 'b.txt']), 'b.txt:2:7');
});
