/** A staged blob is damaged behind one with a token: both are told. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('corrupt blob behind a token', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky(), 'b.txt': 'one\n', 'c.txt': 'two\n' });
  const id = repo.git(['rev-parse', ':b.txt']).trim();
  const file = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  writeFileSync(file, 'no object');
  const outcome = repo.scan(['--staged']);
  expectStopped(outcome, 'a.txt:2:7');
  expect(outcome.text).toContain('b.txt');
});
