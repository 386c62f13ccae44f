/** A path of many folders. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('deep path', (repo) => {
  const path = `${'d/'.repeat(300)}a.txt`;
  repo.past({}).stage({ [path]: leaky() });
  expectStopped(repo.commit(), `${path}:2:7`);
});
