/** Line feeds and tabs in names. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name with a line feed and a tab', (repo) => {
  repo.past({}).stage({ 'a\nb\tc.txt': leaky() });
  expectStopped(repo.commit(), 'a\\x0ab\\x09c.txt:2:7');
});
