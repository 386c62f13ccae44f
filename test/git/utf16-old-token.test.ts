/** In UTF-16 too, a token on an old line is not new. */
import { expectClean, leaky, situation } from './harness.ts';

situation('UTF-16, token on an old line', (repo) => {
  repo.past({ 'a.txt': Buffer.from(`\ufeff${leaky()}`, 'utf16le') });
  repo.stage({ 'a.txt': Buffer.from(`\ufeff${leaky()}more\n`, 'utf16le') });
  expectClean(repo.commit());
});
