/** The standard input is not what git gives to the hook. */
import { expectRefused, ours } from './harness.ts';

ours('pre-push without its lines', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  expectRefused(repo.scan(['--pre-push', 'origin'], { input: 'nonsense\n' }), /standard input/, 2);
});
