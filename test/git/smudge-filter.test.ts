/** A clean filter puts a token into the index that the working tree does not show. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('clean filter adds the token', (repo) => {
  repo.past({ '.gitattributes': '*.txt filter=fill\n' });
  repo.git(['config', 'filter.fill.clean', `sed s/SECRET/${TOKEN}/`]);
  repo.stage({ 'a.txt': 'before\nkey = SECRET\n' });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
