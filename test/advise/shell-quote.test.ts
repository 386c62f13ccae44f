import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quotePath } from '../../src/advise/shell-quote.ts';

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

let repository: string;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'quote-'));
  env = {
    PATH: process.env['PATH'],
    HOME: repository,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', ['init', '-q'], { cwd: repository, env });
});

afterAll(() => {
  rmSync(repository, { recursive: true, force: true });
});

describe('a quoted path', () => {
  test.each([
    ['src/bot.js', 'src/bot.js'],
    ['a b.js', "'a b.js'"],
    ["it's.js", "'it'\\''s.js'"],
    [latin1('größe/日本.js'), 'größe/日本.js'],
    ['caf\xe9', "$'caf\\xe9'"],
    ['a\nb', "$'a\\x0ab'"],
    ['-x', './-x'],
    ['$(touch x)', "'$(touch x)'"],
    ['a*.js', "':(top,literal)a*.js'"],
  ])('%j is written %s', (path, quoted) => {
    expect(quotePath(path)).toBe(quoted);
  });

  test('shows nothing that acts on a terminal', () => {
    expect(quotePath(`a\x1b[31m${latin1('\u202e')}b\x9b`)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test.each([
    'plain.js',
    'a b.js',
    "it's.js",
    latin1('größe.js'),
    'caf\xe9.js',
    'line\nbreak.js',
    '-x.js',
    '--all',
    ':magic.js',
    ':(glob)x.js',
    'star*.js',
    'q?.js',
    '[ab].js',
    'back\\slash.js',
    '$(false).js',
    '`false`.js',
    '"double".js',
    "mixed'\n\\$x.js",
    '!bang #hash;&|<>.js',
    'tab\tand \x1b[31m',
  ])('%j is taken by bash and git as that very file', (path) => {
    const bytes = Buffer.from(path, 'latin1');
    writeFileSync(Buffer.concat([Buffer.from(`${repository}/`), bytes]), 'x');
    writeFileSync(join(repository, 'starfish.js'), 'x');
    const added = spawnSync('bash', ['-c', `git add ${quotePath(path)}`], { cwd: repository, env });
    expect(added.stderr.toString()).toBe('');
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: repository,
      env,
      encoding: 'latin1',
    });
    expect(listed).toBe(`${path}\0`);
    execFileSync('git', ['rm', '-rq', '--cached', '.'], { cwd: repository, env });
  });
});
