/** A token in the name of a file. */
import { expect } from 'vitest';
import { ours, situation, TOKEN } from './harness.ts';

situation('token in a name', (repo) => {
  repo.past({}).stage({ [`dump-${TOKEN}.txt`]: 'x\n' });
  const outcome = repo.commit();
  expect(outcome.code, outcome.text).toBe(1);
});

ours('token in a name, what is told', (repo) => {
  repo.past({}).stage({ [`dump-${TOKEN}.txt`]: 'x\n' });
  const outcome = repo.commit();
  expect(outcome.text).toContain('(its name)');
  expect(outcome.text).not.toContain(TOKEN);
});
