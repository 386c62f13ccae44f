/** The text of a symbolic link is content. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('token in the target of a link', (repo) => {
  repo.past({});
  symlinkSync(`/x/${TOKEN}`, join(repo.dir, 'link'));
  repo.stage({});
  expectStopped(repo.commit(), 'link:1:4 (the target of the link)');
});
