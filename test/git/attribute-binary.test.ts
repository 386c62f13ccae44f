/** The attribute `binary` hides content from every text diff. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('attribute binary', (repo) => {
  repo.past({ '.gitattributes': '*.txt binary\n' }).stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
