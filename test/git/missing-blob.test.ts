/** The staged blob is not there. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';
import { githubToken } from './token.ts';

ours('missing staged blob', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky(), 'b.txt': leaky(githubToken('two')) });
  const id = repo.git(['rev-parse', ':a.txt']).trim();
  rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  const outcome = repo.scan(['--staged']);
  expectStopped(outcome, 'b.txt:2:7');
  expect(outcome.text).toMatch(/a\.txt.*missing or damaged/s);
});
