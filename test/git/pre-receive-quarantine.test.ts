/** A bare repository refuses a push; the new objects are in quarantine. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { withRemoteFolder, BIN, leaky, ours } from './harness.ts';

ours('pre-receive', (repo) => {
  const bare = withRemoteFolder(repo);
  repo.installHook(
    'pre-receive',
    `exec "${process.execPath}" "${BIN}" --pre-receive`,
    join(bare, 'hooks'),
  );
  repo.past({ 'a.txt': leaky() }).past({ 'a.txt': 'clean\n' });
  const outcome = repo.run('git', ['push', 'origin', 'main']);
  expect(outcome.code, outcome.text).toBe(1);
  expect(outcome.text).toMatch(/remote: +a\.txt:2:7 in commit/);
});
