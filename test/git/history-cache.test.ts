/** What was found clean is not read again; what was not is told each time; a damaged memory counts as none. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';
import { githubToken } from './token.ts';

ours('--history a second time', (repo) => {
  repo.past({ 'clean.txt': 'nothing here\n' }).past({ 'a.txt': leaky(githubToken('again')) });
  const memory = join(repo.dir, '.git/scan-tokens/clean-contents');
  const told = (outcome: { text: string }): string =>
    outcome.text.replace(/[\d.]+ m?s(?=[:;])/g, '');

  const first = repo.scan(['--history']);
  expect(first.code, first.text).toBe(1);
  expect(existsSync(memory)).toBe(true);
  const second = repo.scan(['--history']);
  expect(told(second)).toBe(told(first));

  repo.past({ 'b.txt': leaky(githubToken('later')) });
  expect(repo.scan(['--history']).text).toMatch(/b\.txt:2:7 in commit/);

  const bytes = readFileSync(memory);
  bytes[bytes.length - 40]! ^= 1;
  for (const damaged of [bytes, bytes.subarray(0, 50), Buffer.alloc(0)]) {
    writeFileSync(memory, damaged);
    const again = repo.scan(['--history']);
    expect(again.code, again.text).toBe(1);
    expect(again.text).toMatch(/a\.txt:2:7 in commit/);
  }
});
