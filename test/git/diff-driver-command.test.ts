/** A diff driver with a command of its own, chosen by an attribute. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('diff.<driver>.command', (repo) => {
  repo.past({ '.gitattributes': '*.txt diff=fake\n' });
  repo.git(['config', 'diff.fake.command', 'true']);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
