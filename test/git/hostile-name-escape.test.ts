/** A name cannot send escape sequences to a terminal. */
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('escape sequence in a name', (repo) => {
  repo.past({}).stage({ 'a\u001b[2J\u001b[31m.txt': leaky() });
  const outcome = repo.commit();
  expectStopped(outcome, 'a\\x1b[2J\\x1b[31m.txt:2:7');
  expect(outcome.text).not.toContain('\u001b');
});
