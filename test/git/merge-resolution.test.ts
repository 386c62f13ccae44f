/** The token is only in the resolution of a conflict, in neither branch. */
import { expect } from 'vitest';
import { expectStopped, leaky, situation } from './harness.ts';

situation('token in the resolution of a merge', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['checkout', '-q', '-b', 'side']);
  repo.past({ 'a.txt': 'side\n' });
  repo.git(['checkout', '-q', 'main']);
  repo.past({ 'a.txt': 'main\n' });
  expect(repo.run('git', ['merge', 'side']).code).toBe(1);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
