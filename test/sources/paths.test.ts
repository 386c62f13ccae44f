/** Files of the disk: which are read, which are passed over and why. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { findRepository } from '../../src/git/repository.ts';
import { pathsSource } from '../../src/sources/paths.ts';

let dir: string;
const env = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'scan-tokens-paths-')));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: dir, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function write(path: string | Buffer, content = 'x\n'): void {
  const file = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from(path)]);
  mkdirSync(dirname(file.toString('latin1')), { recursive: true });
  writeFileSync(file, content);
}

/** What each path came to: its content, or `skip: reason`. */
async function read(paths: string[], cwd = dir): Promise<Record<string, string>> {
  const source = pathsSource(cwd, paths, await findRepository({ cwd, env }));
  const found: Record<string, string> = {};
  for await (const entry of source.entries()) {
    if (entry.origin.part === 'name') continue;
    if (entry.kind !== 'item') found[entry.origin.path] = `${entry.kind}: ${entry.reason}`;
    else if (Buffer.isBuffer(entry.content))
      found[entry.origin.path] = entry.content.toString('latin1');
    else {
      let size = 0;
      for await (const chunk of entry.content) size += chunk.length;
      found[entry.origin.path] = `${size} bytes`;
    }
  }
  expect(source.expected()).toBe(Object.keys(found).length);
  return found;
}

describe('in a repository', () => {
  beforeEach(() => {
    git('init', '-q');
    write('tracked');
    write('.gitignore', 'ignored\n*.log\n');
    git('add', '-A');
    write('untracked');
    write('ignored/a');
    write('b.log');
    write('sub/c');
  });

  test('tracked files and those git would add', async () => {
    expect(Object.keys(await read(['.']))).toEqual(['.gitignore', 'sub/c', 'tracked', 'untracked']);
  });
  test('paths are told from the top, wherever one starts', async () => {
    expect(Object.keys(await read(['..'], join(dir, 'sub')))).toContain('sub/c');
    expect(await read(['c'], join(dir, 'sub'))).toEqual({ 'sub/c': 'x\n' });
  });
  test('an ignored file or folder that is named', async () => {
    expect(await read(['b.log', 'ignored'])).toEqual({ 'b.log': 'x\n', 'ignored/a': 'x\n' });
  });
  test('a path that is named twice is read once', async () => {
    expect(Object.keys(await read(['sub', 'sub/c', '.']))).toHaveLength(4);
  });
  test('a tracked file that was deleted is no file', async () => {
    rmSync(join(dir, 'tracked'));
    expect(await read(['.'])).not.toHaveProperty('tracked');
  });
  test('a repository within is left to itself', async () => {
    mkdirSync(join(dir, 'inner'));
    spawnSync('git', ['init', '-q'], { cwd: join(dir, 'inner'), env });
    write('inner/d');
    expect((await read(['.']))['inner']).toBe('skip: a repository of its own: scan it there');
  });
  test('a folder that was replaced by a link is not followed', async () => {
    write('folder/e');
    git('add', '-A');
    rmSync(join(dir, 'folder'), { recursive: true });
    mkdirSync(join(dir, 'ignored/elsewhere'));
    write('ignored/elsewhere/e', 'secret');
    symlinkSync('ignored/elsewhere', join(dir, 'folder'));
    const found = await read(['.']);
    expect(found['folder']).toBe('ignored/elsewhere');
    expect(found).not.toHaveProperty('folder/e');
  });
  test('names that are patterns to git are taken as they are', async () => {
    write(':(top)x/y');
    write('*/z');
    expect(await read([':(top)x', '*'])).toEqual({ ':(top)x/y': 'x\n', '*/z': 'x\n' });
  });
});

describe('outside of a repository', () => {
  test('every file, whatever its name', async () => {
    write('a/.dot');
    write('new\nline');
    write('back\\slash');
    write(Buffer.from('\xff', 'latin1'));
    write('{a,b}[c]*');
    write('.git/config');
    expect(Object.keys(await read(['.']))).toEqual([
      'a/.dot',
      'back\\slash',
      'new\nline',
      '{a,b}[c]*',
      '\xff',
    ]);
  });
  test('a link is its text', async () => {
    write('out/secret');
    symlinkSync('../out', join(dir, 'out/link'));
    symlinkSync('nowhere', join(dir, 'out/dangling'));
    expect(await read(['out'])).toEqual({
      'out/dangling': 'nowhere',
      'out/link': '../out',
      'out/secret': 'x\n',
    });
  });
  test('a pipe is passed over, and not waited for', async () => {
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(dir, 'pipe')]);
    expect(await read(['.'])).toEqual({ pipe: 'skip: not a file but a pipe' });
    expect(await read(['pipe'])).toEqual({ pipe: 'skip: not a file but a pipe' });
  });
  test('a large file comes in chunks', async () => {
    write('large', 'x'.repeat(9 * 1024 * 1024));
    expect(await read(['large'])).toEqual({ large: `${9 * 1024 * 1024} bytes` });
  });
  test.skipIf(process.getuid?.() === 0)('a file or folder that may not be read', async () => {
    write('shut/a');
    write('b');
    chmodSync(join(dir, 'b'), 0);
    chmodSync(join(dir, 'shut'), 0);
    expect(await read(['.'])).toEqual({
      b: 'failure: may not be read (permission denied)',
      shut: 'failure: may not be read (permission denied)',
    });
    chmodSync(join(dir, 'shut'), 0o755);
  });
  test('a path that is not there', async () => {
    await expect(read(['nowhere'])).rejects.toThrow(UsageError);
    await expect(read(['nowhere/x'])).rejects.toThrow('no such file or folder: "nowhere/x"');
  });
});
