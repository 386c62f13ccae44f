/** A replacement (refs/replace) shows a clean blob in place of the staged one: the push would carry the real one. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('replaced blob', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  const staged = repo.git(['rev-parse', ':a.txt']).trim();
  const clean = repo.git(['hash-object', '-w', '--stdin'], { input: 'clean\n' }).trim();
  repo.git(['replace', staged, clean]);
  expectStopped(repo.commit(), 'a.txt:2:7');
});
