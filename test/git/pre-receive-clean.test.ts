/** A bare repository takes a push without a token, on top of an old one. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { withRemoteFolder, BIN, leaky, ours } from './harness.ts';

ours('pre-receive without a token', (repo) => {
  repo.past({ 'old.txt': leaky() });
  const bare = withRemoteFolder(repo);
  repo.installHook(
    'pre-receive',
    `exec "${process.execPath}" "${BIN}" --pre-receive`,
    join(bare, 'hooks'),
  );
  repo.past({ 'a.txt': 'x\n' });
  const outcome = repo.run('git', ['push', 'origin', 'main', 'main:other']);
  expect(outcome.code, outcome.text).toBe(0);
});
