/** A pushed file with an old token was changed elsewhere in a commit that is not pushed. */
import { withRemote, expectClean, leaky, situation } from './harness.ts';

situation('old token in an unpushed version', (repo) => {
  repo.past({ 'a.txt': leaky() });
  withRemote(repo)
    .past({ 'a.txt': `${leaky()}more\n` })
    .stage({ 'b.txt': 'fine\n' });
  expectClean(repo.commit());
});
