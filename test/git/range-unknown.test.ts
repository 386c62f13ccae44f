/** A range with a revision that does not exist. */
import { expectRefused, ours } from './harness.ts';

ours('--range with an unknown revision', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  expectRefused(repo.scan(['--range', 'nowhere..HEAD']), /no commit "nowhere"/, 2);
  expectRefused(repo.scan(['--range', 'HEAD']), /two dots/, 2);
});
