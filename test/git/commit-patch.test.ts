/** `git commit -p` takes one hunk and leaves the other in the working tree. */
import { expectClean, expectStopped, leaky, situation } from './harness.ts';

const LINES = Array.from({ length: 40 }, (_, n) => `line ${n}\n`);

situation('commit -p: the hunk with the token is left out', (repo) => {
  repo.past({ 'a.txt': LINES.join('') }).write('a.txt', ['first\n', ...LINES, leaky()].join(''));
  expectClean(repo.commit(['-p'], { input: 'y\nn\n' }));
});

situation('commit -p: the hunk with the token is taken', (repo) => {
  repo.past({ 'a.txt': LINES.join('') }).write('a.txt', ['first\n', ...LINES, leaky()].join(''));
  expectStopped(repo.commit(['-p'], { input: 'n\ny\n' }), 'a.txt:42:7');
});
