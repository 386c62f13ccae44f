/** More files than requests are sent ahead, the token in the last. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('500 files', (repo) => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`d${n % 10}/f${n}.txt`, `${n}\n`]),
  );
  repo.past({}).stage({ ...files, 'z.txt': leaky() });
  expectStopped(repo.commit(), 'z.txt:2:7');
});
