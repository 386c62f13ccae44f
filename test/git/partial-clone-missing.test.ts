/** A staged blob is not in the partial clone: it is not fetched, and the scan says that it could not look. */
import { expect } from 'vitest';
import { expectRefused, leaky, ours, Repo } from './harness.ts';

ours('missing promisor object', (repo) => {
  const first = new Repo(repo.base, 'first').init().past({ 'b.txt': leaky() });
  first.git(['config', 'uploadpack.allowFilter', 'true']);
  const clone = new Repo(repo.base, 'clone');
  clone.git(['clone', '-q', '--filter=blob:none', '--no-checkout', `file://${first.dir}`, '.']);
  const missing = first.git(['rev-parse', 'HEAD:b.txt']).trim();
  clone.git(['read-tree', 'HEAD']);
  clone.git(['update-index', '--add', '--cacheinfo', `100644,${missing},new.txt`]);
  const before = clone.git(['count-objects']);
  expectRefused(clone.scan(['--staged']), /partial clone lacks an object/, 2);
  expect(clone.git(['count-objects'])).toBe(before);
});
