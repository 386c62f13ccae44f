/** No file is left out by its name: lock files, pictures, maps. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('lock files and the like', (repo) => {
  repo.past({}).stage({
    'package-lock.json': leaky(),
    'a.svg': leaky(),
    'a.js.map': leaky(),
    'a.pdf': leaky(),
  });
  expectStopped(repo.commit(), 'a.js.map:2:7', 'a.pdf:2:7', 'a.svg:2:7', 'package-lock.json:2:7');
});
