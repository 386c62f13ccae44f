/** A token that stood in the file before is not told again when another line changes. */
import { expectClean, leaky, situation } from './harness.ts';

situation('token on an old line', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'a.txt': `${leaky()}more\n` });
  expectClean(repo.commit());
});
