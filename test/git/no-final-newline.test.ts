/** The token ends the file, with no line feed after it. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('no line feed at the end', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': `x\n${TOKEN}` });
  expectStopped(repo.commit(), 'a.txt:2:1');
});
