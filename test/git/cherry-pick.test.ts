/** A cherry-pick with a conflict is committed by hand. */
import { expect } from 'vitest';
import { expectStopped, leaky, situation } from './harness.ts';

situation('cherry-pick', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': 'side\n' });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'a.txt': 'main\n' });
  expect(repo.run('git', ['cherry-pick', 'side']).code).toBe(1);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
