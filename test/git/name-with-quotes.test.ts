/** Quotes and backslashes in names. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name with quotes and backslashes', (repo) => {
  repo.past({}).stage({ 'a"b\'c\\d`e.txt': leaky() });
  expectStopped(repo.commit(), 'a"b\'c\\d`e.txt:2:7');
});
