/** A copy, with configuration that makes a diff of it. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('copy under diff.renames=copies', (repo) => {
  const text = Array.from({ length: 30 }, (_, n) => `line ${n}\n`).join('');
  repo.past({ 'a.txt': text });
  repo.git(['config', 'diff.renames', 'copies']);
  repo.stage({ 'a.txt': `${text}end\n`, 'b.txt': text + leaky() });
  expectStopped(repo.commit(), 'b.txt:32:7');
});
