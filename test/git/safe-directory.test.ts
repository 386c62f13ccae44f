/** The repository belongs to somebody else: git refuses, and that is what is told. */
import { expectRefused, leaky, ours } from './harness.ts';

ours('safe.directory', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  expectRefused(
    repo.scan(['--staged'], { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } }),
    /safe\.directory/,
    2,
  );
});
