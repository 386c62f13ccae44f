/** A large file with an old token changes elsewhere. */
import { expectClean, leaky, situation } from './harness.ts';

situation('20 MB file, token on an old line', (repo) => {
  const text = leaky() + `${'x'.repeat(99)}\n`.repeat(200_000);
  repo.past({ 'a.txt': text }).stage({ 'a.txt': `${text}more\n` });
  expectClean(repo.commit());
});
