/** The attributes come from a file outside of the repository. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectStopped, leaky, situation } from './harness.ts';

situation('core.attributesFile', (repo) => {
  writeFileSync(join(repo.base, 'attributes'), '* -diff -text\n');
  repo.past({});
  repo.git(['config', 'core.attributesFile', join(repo.base, 'attributes')]);
  repo.stage({ 'a.txt': leaky() });
  expectStopped(repo.commit(), 'a.txt:2:7');
});
