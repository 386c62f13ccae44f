/** A token that is added while its file is renamed. */
import { expectStopped, leaky, situation } from './harness.ts';

const TEXT = Array.from({ length: 30 }, (_, n) => `line ${n}\n`).join('');

situation('rename with an edit', (repo) => {
  repo.past({ 'a.txt': TEXT });
  repo.git(['mv', 'a.txt', 'b.txt']);
  repo.stage({ 'b.txt': TEXT + leaky() });
  expectStopped(repo.commit(), 'b.txt:32:7');
});
