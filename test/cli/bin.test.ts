/** The few lines before the built command: they never pass where it cannot start. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';

let box: Sandbox;
let bin: string;
beforeEach(() => {
  box = new Sandbox();
  bin = join(box.dir, 'bin/scan-tokens.js');
  mkdirSync(join(box.dir, 'bin'));
  cpSync(BIN, bin);
  writeFileSync(join(box.dir, 'package.json'), '{ "type": "module" }\n');
});
afterEach(() => {
  box.remove();
});

test('a package that was not built says what to do', () => {
  const { status, stderr } = box.run(process.execPath, bin, '--staged');
  expect(status).toBe(2);
  expect(stderr).toContain('dist/cli.js is not there');
  expect(stderr).toContain('npm run build');
});

test.each(['18.20.8', '20.18.3'])('node %s is told to be too old', (version) => {
  box.write('dist/cli.js', 'console.log("started");\n');
  box.write(
    'old.cjs',
    `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`,
  );
  const { status, stdout, stderr } = box.run(process.execPath, '--require', './old.cjs', bin);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('needs node 20.19 or newer');
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('node %s is not', (version) => {
  box.write('dist/cli.js', 'console.log("started");\n');
  box.write(
    'new.cjs',
    `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`,
  );
  const { status, stdout } = box.run(process.execPath, '--require', './new.cjs', bin);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'started\n' });
});
