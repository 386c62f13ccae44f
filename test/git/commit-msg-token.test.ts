/** A token in the message of a commit. */
import { expect } from 'vitest';
import { BIN, expectStopped, ours, TOKEN } from './harness.ts';

ours('commit-msg', (repo) => {
  repo.installHook('commit-msg', `exec "${process.execPath}" "${BIN}" --commit-msg "$1"`);
  repo.stage({ 'a.txt': 'x\n' });
  expectStopped(repo.run('git', ['commit', '-q', '-m', `Add ${TOKEN}`]), '(commit message):1:5');
  expect(repo.run('git', ['commit', '-q', '-m', 'Add a file']).code).toBe(0);
});
