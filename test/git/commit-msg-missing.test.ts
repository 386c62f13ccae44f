/** The message's file is not there. */
import { expectRefused, ours } from './harness.ts';

ours('--commit-msg without its file', (repo) => {
  expectRefused(repo.scan(['--commit-msg', 'nowhere']), /commit message/, 2);
});
