/** The attribute `-diff` hides content from every text diff. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('attribute -diff', (repo) => {
  repo.past({ '.gitattributes': '* -diff\n', 'a.txt': 'x\n' }).stage({ 'a.txt': `x\n${leaky()}` });
  expectStopped(repo.commit(), 'a.txt:3:7');
});
