/** No place is left out by its name: a folder of packages. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('node_modules', (repo) => {
  repo.past({ '.gitignore': 'node_modules\n' }).write('node_modules/p/index.min.js', leaky());
  repo.git(['add', '-f', 'node_modules']);
  expectStopped(repo.commit(), 'node_modules/p/index.min.js:2:7');
});
