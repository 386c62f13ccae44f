/** The history of a bare repository. */
import { expect } from 'vitest';
import { leaky, ours, Repo } from './harness.ts';

ours('--history of a bare repository', (repo) => {
  repo.past({ 'a.txt': leaky() });
  const bare = new Repo(repo.base, 'bare');
  bare.git(['clone', '-q', '--bare', repo.dir, '.']);
  expect(bare.scan(['--history']).code).toBe(1);
});
