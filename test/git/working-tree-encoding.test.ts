/** The working tree has UTF-16, the index UTF-8. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('working-tree-encoding', (repo) => {
  repo.past({ '.gitattributes': '*.txt text working-tree-encoding=UTF-16LE\n' });
  repo.stage({ 'a.txt': Buffer.from(leaky(), 'utf16le') });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
