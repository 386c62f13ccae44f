/** A token that stands in many versions is told where it came in, once. */
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('--history tells the first commit', (repo) => {
  repo.past({ 'a.txt': leaky() });
  const first = repo.git(['rev-parse', 'HEAD']).trim().slice(0, 12);
  for (let n = 0; n < 5; n++) repo.past({ 'a.txt': `${leaky()}${n}\n` });
  const outcome = repo.scan(['--history']);
  expectStopped(outcome, `a.txt:2:7 in commit ${first}`);
  expect(outcome.text).toMatch(/by A, \d{4}-\d\d-\d\d; still in HEAD/);
  repo.past({ 'a.txt': 'clean\n' });
  expect(repo.scan(['--history']).text).toContain('; no longer in HEAD');
});
