/** A token in a pipe, with and without a name for it. */
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('--stdin', (repo) => {
  expectStopped(repo.scan(['--stdin'], { input: leaky() }), '(standard input):2:7');
  expectStopped(
    repo.scan(['--stdin', '--stdin-filename', 'a b.env'], { input: leaky() }),
    'a b.env:2:7',
  );
  expect(repo.scan(['--stdin'], { input: 'fine\n' }).code).toBe(0);
});
