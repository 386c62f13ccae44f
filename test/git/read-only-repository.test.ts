/** Nothing can be written into the repository: the scan needs to write nothing. */
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('read-only repository', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  const before = repo.run('find', ['.git', '-newer', '.git/index', '-type', 'f']).text;
  repo.run('chmod', ['-R', 'a-w', '.']);
  expectStopped(repo.scan(['--staged']), 'a.txt:2:7');
  repo.run('chmod', ['-R', 'u+w', '.']);
  expect(repo.run('find', ['.git', '-newer', '.git/index', '-type', 'f']).text).toBe(before);
});
