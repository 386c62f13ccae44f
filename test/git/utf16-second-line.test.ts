/** In UTF-16 too, a token on a new line is, below characters whose bytes look like line feeds. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('UTF-16, token on a new line', (repo) => {
  repo.past({ 'a.txt': Buffer.from('\ufeff\u010a\u0a0a\n', 'utf16le') });
  repo.stage({ 'a.txt': Buffer.from(`\ufeff\u010a\u0a0a\n${leaky()}`, 'utf16le') });
  expectStopped(repo.commit(), 'a.txt:3:7');
});
