/** The repository's configuration names a program to watch files: the scan does not start it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('core.fsmonitor', (repo) => {
  const ran = join(repo.base, 'ran');
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.base, 'monitor'), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
  repo.git(['config', 'core.fsmonitor', join(repo.base, 'monitor')]);
  expectStopped(repo.scan(['--staged']), 'a.txt:2:7');
  expectStopped(repo.scan(['.']), 'a.txt:2:7');
  expect(existsSync(ran)).toBe(false);
});
