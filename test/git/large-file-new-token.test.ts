/** A large file with an old token gets a new one. */
import { expectStopped, leaky, situation } from './harness.ts';
import { githubToken } from './token.ts';

situation('20 MB file, token on a new line', (repo) => {
  const text = leaky() + `${'x'.repeat(99)}\n`.repeat(200_000);
  repo.past({ 'a.txt': text }).stage({ 'a.txt': `${text}key ${githubToken('two')}\n` });
  expectStopped(repo.commit(), 'a.txt:200004:5');
});
