/** A line that begins as a diff's header does. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('line that begins with ++', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': `x\n++ b/${TOKEN}\n-- a/x\n` });
  expectStopped(repo.commit(), 'a.txt:2:6');
});
