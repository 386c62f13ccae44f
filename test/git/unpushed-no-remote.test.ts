/** Without a remote only the next commit is looked at, unless asked for. */
import { expectStoppedAt, expectClean, leaky, ours } from './harness.ts';

ours('no remote', (repo) => {
  repo.past({ 'a.txt': leaky() }).stage({ 'b.txt': 'fine\n' });
  expectClean(repo.commit());
  repo.stage({ 'b.txt': 'more\n' });
  expectStoppedAt(repo, repo.scan(['--staged', '--unpushed']), 'a.txt:2:7', 'HEAD~1');
});
