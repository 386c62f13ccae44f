/** A clean filter takes the token out on the way into the index: what is in the index counts. */
import { expectClean, leaky, situation } from './harness.ts';

situation('clean filter removes the token', (repo) => {
  repo.past({ '.gitattributes': '*.txt filter=mask\n' });
  repo.git(['config', 'filter.mask.clean', 'sed s/gh[p]_.*/masked/']);
  repo.stage({ 'a.txt': leaky() });
  expectClean(repo.commit());
});
