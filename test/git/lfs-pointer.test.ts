/** A pointer of Git LFS: its content is not in git, and the report says so. */
import { expect } from 'vitest';
import { expectClean, ours, situation } from './harness.ts';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 12345\n`;

situation('LFS pointer', (repo) => {
  repo.past({}).stage({ 'big.bin': POINTER });
  expectClean(repo.commit());
});

ours('LFS pointer, what is said', (repo) => {
  repo.past({}).stage({ 'big.bin': POINTER });
  expect(repo.scan(['--staged']).text).toContain('content is in Git LFS, not in git');
});
