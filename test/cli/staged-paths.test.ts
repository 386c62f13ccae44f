/** `--staged PATH...`: of what is staged, the files and folders that are named. */
import { join } from 'node:path';
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox().init();
  box.write('gone.txt', 'x\n');
  box.git('add', '--all');
  box.git('commit', '--quiet', '--message', 'Start');
  box.write('src/bad.py', `api = cript.API(host, "${criptToken()}")\n`);
  box.write('src/é [x].txt', 'clean\n');
  box.write('srcx/fine.txt', 'clean\n');
  box.git('rm', '--quiet', 'gone.txt');
  box.git('add', '--all');
  box.write('later.txt', `api = cript.API(host, "${criptToken()}")\n`);
  symlinkSync(box.dir, join(box.home, 'way'));
});
afterAll(() => {
  box.remove();
});

test.each<[string[], number, string]>([
  [['src/bad.py'], 1, '1 staged file,'],
  [['src'], 1, '2 staged files,'],
  [['./src/', 'srcx/fine.txt'], 1, '3 staged files,'],
  [['.'], 1, '3 staged files,'],
  [['srcx', 'src/é [x].txt'], 0, '2 staged files,'],
  [['later.txt', 'gone.txt'], 0, '0 staged files'],
  [['nowhere'], 2, 'no such file or folder, staged or not: "nowhere"'],
  [['..'], 2, 'outside of this repository'],
])('%j', (paths, status, told) => {
  const done = box.scanTokens('--staged', ...paths);
  expect(done.stdout + done.stderr).toContain(told);
  expect(done.status).toBe(status);
});

test('absolute names, from a subfolder, and by way of a symbolic link', () => {
  const absolute = join(box.dir, 'src/bad.py');
  const inside = { cwd: join(box.dir, 'srcx') };
  const linked = join(box.home, 'way/src/bad.py');
  for (const name of [absolute, '../src/bad.py', linked]) {
    const { status } = box.runWith(inside, process.execPath, BIN, '--staged', name);
    expect(status, name).toBe(1);
  }
  expect(box.runWith(inside, process.execPath, BIN, '--staged', 'fine.txt').status).toBe(0);
});
