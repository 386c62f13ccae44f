/** Staged content and HEAD are in packs, as deltas. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('packed objects', (repo) => {
  const text = Array.from({ length: 2000 }, (_, n) => `line ${n}\n`).join('');
  repo.past({ 'a.txt': text }).stage({ 'a.txt': text + leaky() });
  repo.git(['repack', '-q', '-a', '-d', '-f']);
  repo.git(['gc', '-q', '--prune=now']);
  expectStopped(repo.commit(), 'a.txt:2002:7');
});
