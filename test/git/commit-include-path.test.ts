/** `git commit --include path` adds that path to what is staged. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('commit --include path', (repo) => {
  repo
    .past({ 'a.txt': 'one\n', 'b.txt': 'one\n' })
    .stage({ 'a.txt': 'two\n' })
    .write('b.txt', leaky());
  expectStopped(repo.commit(['--include', 'b.txt']), 'b.txt:2:7');
});
