/** The look at unpushed commits can be switched off. */
import { withRemote, expectClean, leaky, ours } from './harness.ts';

ours('--no-unpushed', (repo) => {
  withRemote(repo).past({ 'a.txt': leaky() }).stage({ 'b.txt': 'fine\n' });
  expectClean(repo.scan(['--staged', '--no-unpushed']));
});
