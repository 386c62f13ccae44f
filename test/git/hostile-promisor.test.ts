/** A repository that calls itself a partial clone of an address that runs a program: nothing is fetched. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ours } from './harness.ts';

ours('promisor remote with a program', (repo) => {
  const ran = join(repo.base, 'ran');
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['config', 'core.repositoryFormatVersion', '1']);
  repo.git(['config', 'extensions.partialClone', 'evil']);
  repo.git(['config', 'remote.evil.promisor', 'true']);
  repo.git(['config', 'remote.evil.url', `ext::sh -c "touch ${ran}"`]);
  repo.git(['config', 'protocol.ext.allow', 'always']);
  repo.git(['update-index', '--add', '--cacheinfo', `100644,${'12'.repeat(20)},new.txt`]);
  const outcome = repo.scan(['--staged']);
  expect(outcome.code, outcome.text).toBe(2);
  expect(existsSync(ran)).toBe(false);
});
