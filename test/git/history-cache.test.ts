/** What was found clean is not read again; what was not is told each time; a damaged memory counts as none. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { leaky, ours, Repo, TOKEN, type Outcome } from './harness.ts';
import { githubToken } from './token.ts';

function memoryOf(repo: Repo): string {
  return join(repo.dir, '.git/scan-tokens/clean-contents');
}

/** A content that nobody can read any more: whoever tries fails. */
function damage(repo: Repo, name: string): void {
  const id = repo.git(['rev-parse', name]).trim();
  const file = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
  rmSync(file);
  writeFileSync(file, 'damaged');
}

/** Without how long it took. */
function told({ text }: Outcome): string {
  return text.replace(/[\d.]+ m?s(?=[:;])/g, '');
}

ours('--history a second time', (repo) => {
  repo.past({ 'clean.txt': 'nothing here\n' }).past({ 'a.txt': leaky(githubToken('again')) });
  repo.past({ 'b.txt': 'nothing here either\n' });
  const first = repo.scan(['--history']);
  expect(first.code, first.text).toBe(1);
  expect(existsSync(memoryOf(repo))).toBe(true);
  expect(told(repo.scan(['--history']))).toBe(told(first));
  expect(told(repo.scan(['--history', '--no-cache']))).toBe(told(first));

  repo.past({ 'b.txt': leaky(githubToken('later')) });
  const later = repo.scan(['--history']);
  expect(later.text).toMatch(/b\.txt:2:7 in commit/);
  expect(later.text).toMatch(/a\.txt:2:7 in commit/);
  expect(told(repo.scan(['--history', '--no-cache']))).toBe(told(later));

  const bytes = readFileSync(memoryOf(repo));
  const changed = Buffer.from(bytes);
  changed[changed.length - 40]! ^= 1;
  for (const damaged of [changed, bytes.subarray(0, 50), bytes.subarray(10), Buffer.alloc(0)]) {
    writeFileSync(memoryOf(repo), damaged);
    expect(told(repo.scan(['--history']))).toBe(told(later));
    expect(statSync(memoryOf(repo)).size).toBe(bytes.length);
  }
});

ours('a second run reads only what is new', (repo) => {
  for (let n = 0; n < 20; n++) repo.past({ 'a.txt': `version ${n}\n` });
  expect(repo.scan(['--history']).text).toContain('20 file versions');
  damage(repo, 'HEAD~9:a.txt');
  repo.past({ 'b.txt': 'new\n' });
  const second = repo.scan(['--history']);
  expect(second.code, second.text).toBe(0);
  expect(second.text).toContain('21 file versions');
  expect(repo.scan(['--history', '--no-cache']).code).toBe(2);
});

ours('the memory of a history that was rewritten', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'b.txt': leaky() });
  expect(repo.scan(['--history']).code).toBe(1);
  repo.git(['reset', '-q', '--hard', 'HEAD~1']);
  expect(repo.scan(['--history']).code).toBe(0);
  repo.git(['reflog', 'expire', '--expire=now', '--all']);
  repo.git(['gc', '-q', '--prune=now']);
  repo.past({ 'c.txt': 'y\n' });
  expect(repo.scan(['--history']).code).toBe(0);
  repo.past({ 'b.txt': leaky() });
  const outcome = repo.scan(['--history']);
  expect(outcome.code, outcome.text).toBe(1);
});

ours('the memory of a clone that ends early', (repo) => {
  repo.past({ 'a.txt': leaky() }).past({ 'a.txt': 'clean\n' }).past({ 'b.txt': 'x\n' });
  const clone = new Repo(repo.base, 'clone');
  clone.git(['clone', '-q', '--depth', '2', `file://${repo.dir}`, '.']);
  expect(clone.scan(['--history']).code).toBe(0);
  clone.git(['fetch', '-q', '--unshallow']);
  expect(clone.scan(['--history']).code).toBe(1);
});

ours('a name with a token is told in every run', (repo) => {
  repo.past({ 'a.txt': 'x\n', [`${TOKEN}.txt`]: 'y\n' });
  const first = repo.scan(['--history']);
  expect(first.code, first.text).toBe(1);
  expect(told(repo.scan(['--history']))).toBe(told(first));
  expect(readFileSync(memoryOf(repo), 'latin1')).not.toContain(TOKEN);
});

ours('a tagged content and a pointer to LFS are told in every run', (repo) => {
  repo.past({
    'big.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0a'.repeat(32)}\nsize 5\n`,
  });
  const lfs = repo.scan(['--history']);
  expect(lfs.text).toContain('content is in Git LFS');
  expect(told(repo.scan(['--history']))).toBe(told(lfs));
  const blob = repo.git(['hash-object', '-w', '--stdin'], { input: leaky() }).trim();
  repo.git(['tag', 'key', blob]);
  const first = repo.scan(['--history']);
  expect(first.code, first.text).toBe(1);
  expect(told(repo.scan(['--history']))).toBe(told(first));
});

ours('--no-cache and `cache: false` leave nothing behind', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  expect(repo.scan(['--history', '--no-cache']).code).toBe(0);
  expect(existsSync(memoryOf(repo))).toBe(false);
  repo.write('scan-tokens.config.yaml', 'cache: false\n');
  expect(repo.scan(['--history']).code).toBe(0);
  expect(existsSync(memoryOf(repo))).toBe(false);
});

ours('a range is remembered, and what was seen of the history serves it', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'a.txt': 'y\n' });
  expect(repo.scan(['--range', 'HEAD~1..HEAD']).code).toBe(0);
  expect(existsSync(memoryOf(repo))).toBe(true);
  damage(repo, 'HEAD:a.txt');
  expect(repo.scan(['--range', 'HEAD~1..HEAD']).code).toBe(0);
  expect(repo.scan(['--since', 'HEAD~1']).code).toBe(0);
  expect(repo.scan(['--range', 'HEAD~1..HEAD', '--no-cache']).code).toBe(2);
});

ours('a range tells its tokens again', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'a.txt': leaky(), 'b.txt': 'y\n' });
  const first = repo.scan(['--range', 'HEAD~1..HEAD']);
  expect(first.code, first.text).toBe(1);
  expect(told(repo.scan(['--range', 'HEAD~1..HEAD']))).toBe(told(first));
  expect(repo.scan(['--history']).code).toBe(1);
});

ours('two runs at once, both right, and a memory that is whole', async (repo) => {
  for (let n = 0; n < 30; n++) repo.past({ [`f${n}.txt`]: n === 7 ? leaky() : `file ${n}\n` });
  const both = await Promise.all([repo.scanAside(['--history']), repo.scanAside(['--history'])]);
  for (const outcome of both) {
    expect(outcome.code, outcome.text).toBe(1);
    expect(outcome.text).toMatch(/f7\.txt:2:7 in commit/);
  }
  const { size, ino } = statSync(memoryOf(repo));
  const third = repo.scan(['--history']);
  expect(told(third)).toBe(told(both[0]));
  // It held all, so it was not written again.
  expect(statSync(memoryOf(repo))).toMatchObject({ size, ino });
});
