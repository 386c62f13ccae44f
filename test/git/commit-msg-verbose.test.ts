/** `git commit -v` shows the whole difference in the message's file; it is not part of the message. */
import { expect } from 'vitest';
import { BIN, leaky, ours } from './harness.ts';

ours('commit-msg with --verbose', (repo) => {
  repo.past({ 'a.txt': leaky() });
  repo.installHook('commit-msg', `exec "${process.execPath}" "${BIN}" --commit-msg "$1"`);
  repo.stage({ 'a.txt': 'clean\n' });
  const editor = { GIT_EDITOR: 'sed -i "1i Take the token out"' };
  const outcome = repo.run('git', ['commit', '-q', '-v'], { env: editor });
  expect(outcome.code, outcome.text).toBe(0);
});
