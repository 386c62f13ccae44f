/** Asked by hand in the middle of a conflict: what is unmerged cannot be committed and is told as skipped. */
import { expect } from 'vitest';
import { ours } from './harness.ts';

ours('unmerged entries', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': 'side\n' });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'a.txt': 'main\n' });
  repo.run('git', ['merge', 'side']);
  const outcome = repo.scan(['--staged']);
  expect(outcome.code, outcome.text).toBe(0);
  expect(outcome.text).toContain('unmerged');
});
