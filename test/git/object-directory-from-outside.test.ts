/** New objects are in a folder of their own, with the repository's as alternates. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('GIT_OBJECT_DIRECTORY', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  mkdirSync(join(repo.base, 'objects'));
  const env = {
    GIT_OBJECT_DIRECTORY: join(repo.base, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(repo.dir, '.git/objects'),
  };
  repo.write('b.txt', leaky()).git(['add', 'b.txt'], { env });
  expectStopped(repo.commit([], { env }), 'b.txt:2:7');
});
