/** In a partial clone what was not fetched cannot be looked at: never clean, and nothing is fetched. */
import { expect } from 'vitest';
import { expectRefused, ours, Repo } from './harness.ts';

ours('--history in a partial clone', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'a.txt': 'y\n' });
  repo.git(['config', 'uploadpack.allowFilter', 'true']);
  const clone = new Repo(repo.base, 'clone');
  clone.git(['clone', '-q', '--filter=blob:none', `file://${repo.dir}`, '.']);
  const before = clone.git(['count-objects', '-v']);
  expectRefused(clone.scan(['--history']), /not in this clone/, 2);
  expect(clone.git(['count-objects', '-v'])).toBe(before);
});
