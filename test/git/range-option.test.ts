/** A range that looks like an option of git. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { expectRefused, ours } from './harness.ts';

ours('--range with an option', (repo) => {
  const out = join(repo.base, 'out');
  repo.past({ 'a.txt': 'x\n' });
  expectRefused(repo.scan([`--range=--output=${out}..HEAD`]), /no commit/, 2);
  expect(existsSync(out)).toBe(false);
});
