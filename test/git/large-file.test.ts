/** A file above what is held in memory at once, streamed in chunks; the token at its end. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('20 MB file', (repo) => {
  const line = `${'x'.repeat(99)}\n`;
  repo.past({}).stage({ 'a.txt': line.repeat(200_000) + leaky() });
  expectStopped(repo.commit(), 'a.txt:200002:7');
});
