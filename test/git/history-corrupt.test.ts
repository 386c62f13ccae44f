/** A damaged object in the history: never clean. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ours } from './harness.ts';

ours('--history with a missing blob', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'a.txt': 'y\n' });
  const id = repo.git(['rev-parse', 'HEAD~1:a.txt']).trim();
  rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  expect(repo.scan(['--history']).code).toBe(2);
});
