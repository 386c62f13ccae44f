/** A tag can name a content that no commit has. */
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';

ours('--history with a tagged blob', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  const blob = repo.git(['hash-object', '-w', '--stdin'], { input: leaky() }).trim();
  repo.git(['tag', 'key', blob]);
  const outcome = repo.scan(['--history']);
  expect(outcome.code, outcome.text).toBe(1);
});
