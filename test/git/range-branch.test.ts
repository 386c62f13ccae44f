/** What a branch adds, in whichever of its commits, also if it is gone at its end. */
import { expectStopped, leaky, ours } from './harness.ts';
import { githubToken } from './token.ts';

ours('--range', (repo) => {
  repo.past({ 'old.txt': leaky(githubToken('old')) });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': leaky() });
  const bad = repo.git(['rev-parse', 'HEAD']).trim().slice(0, 12);
  repo.past({ 'a.txt': 'clean\n', 'old.txt': `${leaky(githubToken('old'))}more\n` });
  expectStopped(repo.scan(['--range', 'main..side']), `a.txt:2:7 in commit ${bad}`);
  expectStopped(repo.scan(['--since', 'main']), `a.txt:2:7 in commit ${bad}`);
});
