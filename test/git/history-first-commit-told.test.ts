/** A token that stands in many versions is told where it came in, once. */
import { expectStopped, leaky, ours } from './harness.ts';

ours('--history tells the first commit', (repo) => {
  repo.past({ 'a.txt': leaky() });
  const first = repo.git(['rev-parse', 'HEAD']).trim().slice(0, 12);
  for (let n = 0; n < 5; n++) repo.past({ 'a.txt': `${leaky()}${n}\n` });
  expectStopped(repo.scan(['--history']), `a.txt:2:7 in commit ${first}`);
});
