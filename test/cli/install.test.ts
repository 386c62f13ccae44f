/** The hook that `install` puts in place: what git then runs, what stays, and what `uninstall` leaves. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox().init();
});
afterEach(() => {
  box.remove();
});

const OWN = '.git/hooks/pre-commit';
const read = (path: string) => readFileSync(join(box.dir, path), 'latin1');
const mode = (path: string) => statSync(join(box.dir, path)).mode & 0o777;

/** Commits a file that holds a token; tells whether the hook stopped it. */
function commitToken(cwd = box.dir) {
  writeFileSync(join(cwd, 'load.py'), `api = cript.API(host, "${criptToken()}")\n`);
  box.runWith({ cwd }, 'git', 'add', 'load.py');
  return box.runWith({ cwd }, 'git', 'commit', '--quiet', '--message', 'Load');
}

/** Puts a package into the project's node_modules that starts the one under test. */
function addPackage(folder = '.') {
  const path = join(box.dir, folder, 'node_modules/scan-tokens/bin');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'scan-tokens.js'), `import(${JSON.stringify(BIN)});\n`);
}

describe("git's own hook", () => {
  test('is made, stops a commit, and is gone after uninstall', () => {
    const installed = box.scanTokens('install');
    expect(installed).toMatchObject({ status: 0, stderr: '' });
    expect(installed.stdout).toContain(`Made ${OWN}`);
    expect(installed.stdout).toContain(`node ${BIN} --staged`);
    expect(mode(OWN) & 0o100).toBe(0o100);

    const stopped = commitToken();
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('scan-tokens stopped this commit');

    expect(box.scanTokens('uninstall').stdout).toContain(`Deleted ${OWN}`);
    expect(existsSync(join(box.dir, OWN))).toBe(false);
    expect(commitToken().status).toBe(0);
  });

  test('a clean commit goes through it', () => {
    box.scanTokens('install');
    box.write('a.txt', 'nothing\n');
    box.git('add', 'a.txt');
    box.git('commit', '--quiet', '--message', 'A');
    expect(box.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  test('a second install changes nothing and says so', () => {
    box.scanTokens('install');
    const before = read(OWN);
    expect(box.scanTokens('install').stdout).toContain('nothing was changed');
    expect(read(OWN)).toBe(before);
  });

  test.each([
    ['ends in a command', '#!/bin/sh\necho others ran\n'],
    ['ends in exec', '#!/bin/sh\necho others ran\nexec true\n'],
    ['ends in exit', '#!/usr/bin/env bash\necho others ran\nexit 0\n'],
    ['has no shebang', 'echo others ran\n'],
    ['has no line break at its end', '#!/bin/sh\necho others ran'],
  ])('one that is there and %s still runs, and comes back byte for byte', (_what, text) => {
    box.write(OWN, text, 0o755);
    expect(box.scanTokens('install').stdout).toContain(`Added to ${OWN}`);
    expect(commitToken().status).toBe(1);

    box.git('rm', '--cached', '--quiet', 'load.py');
    box.write('a.txt', 'nothing\n');
    box.git('add', 'a.txt');
    const clean = box.run('git', 'commit', '--message', 'A');
    expect(clean.status).toBe(0);
    expect(clean.stdout + clean.stderr).toContain('others ran');

    box.scanTokens('uninstall');
    expect(read(OWN)).toBe(text);
  });

  test('one that is there and fails stops the commit as before', () => {
    box.write(OWN, '#!/bin/sh\nfalse\n', 0o755);
    box.scanTokens('install');
    box.write('a.txt', 'nothing\n');
    box.git('add', 'a.txt');
    expect(box.run('git', 'commit', '--message', 'A').status).toBe(1);
  });

  test('one that git had passed over is told to run from now on', () => {
    box.write(OWN, '#!/bin/sh\necho others ran\n', 0o644);
    expect(box.scanTokens('install').stdout).toContain('git had passed it over');
    expect(commitToken().status).toBe(1);
  });

  test.each([
    ['Python', '#!/usr/bin/env python3\nprint(1)\n', 'python3'],
    ['Node, with an option of env', '#!/usr/bin/env -S node --no-warnings\n', 'node'],
    ['fish', '#!/usr/bin/fish\necho 1\n', 'fish'],
    ['machine code', '\x7fELF\0\0', 'a program'],
  ])('one in %s is left alone, and it is told what to do', (_what, text, told) => {
    box.write(OWN, text, 0o755);
    const { status, stderr } = box.scanTokens('install');
    expect(status).toBe(2);
    expect(stderr).toContain(`no shell script (${told})`);
    expect(stderr).toContain(`node ${BIN} --staged`);
    expect(read(OWN)).toBe(text);
  });

  test('a symbolic link is followed, not replaced', () => {
    box.write('scripts/hook.sh', '#!/bin/sh\necho others ran\n', 0o755);
    mkdirSync(join(box.dir, '.git/hooks'), { recursive: true });
    symlinkSync('../../scripts/hook.sh', join(box.dir, OWN));
    box.scanTokens('install');
    expect(read('scripts/hook.sh')).toContain('scan-tokens');
    expect(commitToken().status).toBe(1);
    box.scanTokens('uninstall');
    expect(read('scripts/hook.sh')).toBe('#!/bin/sh\necho others ran\n');
  });

  test('where the package is in the repository, its path is relative', () => {
    addPackage();
    const { stdout } = box.scanTokens('install');
    expect(stdout).toContain('runs: node node_modules/scan-tokens/bin/scan-tokens.js --staged');
    expect(read(OWN)).not.toContain(box.dir);
    expect(commitToken().status).toBe(1);
  });

  test('where the package is in a folder of the repository, too', () => {
    addPackage('packages/web app');
    const cwd = join(box.dir, 'packages/web app');
    box.runWith({ cwd }, process.execPath, BIN, 'install');
    expect(read(OWN)).toContain(
      "node 'packages/web app/node_modules/scan-tokens/bin/scan-tokens.js' --staged",
    );
    expect(commitToken().status).toBe(1);
  });

  test('from a subfolder and from a linked worktree it is the same hook', () => {
    box.git('commit', '--quiet', '--allow-empty', '--message', 'Start');
    const other = join(box.home, 'other');
    box.git('worktree', 'add', '--quiet', other);
    expect(box.runWith({ cwd: other }, process.execPath, BIN, 'install').status).toBe(0);
    expect(commitToken(other).status).toBe(1);

    box.write('src/a.txt', '');
    const cwd = join(box.dir, 'src');
    const again = box.runWith({ cwd }, process.execPath, BIN, 'install');
    expect(again.stdout).toContain('nothing was changed');
  });
});

describe('core.hooksPath', () => {
  test('is where the hook goes', () => {
    box.git('config', 'core.hooksPath', 'tools/hooks');
    const { stdout } = box.scanTokens('install');
    expect(stdout).toContain('Made tools/hooks/pre-commit');
    expect(stdout).toContain('core.hooksPath is tools/hooks');
    expect(existsSync(join(box.dir, OWN))).toBe(false);
    expect(commitToken().status).toBe(1);
    box.scanTokens('uninstall');
    expect(commitToken().status).toBe(0);
  });

  test('set for every repository is not touched', () => {
    box.git('config', '--global', 'core.hooksPath', '~/hooks');
    const { status, stderr } = box.scanTokens('install');
    expect(status).toBe(2);
    expect(stderr).toContain('all your repositories');
    expect(stderr).toContain('git config core.hooksPath .git/hooks');
    expect(existsSync(join(box.home, 'hooks'))).toBe(false);

    box.git('config', 'core.hooksPath', '.git/hooks');
    expect(box.scanTokens('install').status).toBe(0);
    expect(commitToken().status).toBe(1);
  });

  test('set to something that is no folder is told', () => {
    box.git('config', 'core.hooksPath', '/dev/null');
    const { status, stderr } = box.scanTokens('install');
    expect(status).toBe(2);
    expect(stderr).toContain('git runs no hooks here');
  });
});

describe('husky', () => {
  const HOOK = '.husky/pre-commit';

  function setUp(folder = '.husky') {
    addPackage();
    box.write(`${folder}/_/h`, readFileSync(huskyFile(), 'utf8'));
    box.write(`${folder}/_/pre-commit`, '#!/usr/bin/env sh\n. "$(dirname "$0")/h"', 0o755);
    box.git('config', 'core.hooksPath', `${folder}/_`);
  }

  test('gets the block in its script, which then stops a commit', () => {
    setUp();
    box.write(HOOK, 'echo others ran\n');
    const { stdout } = box.scanTokens('install');
    expect(stdout).toContain(`Added to ${HOOK}`);
    expect(stdout).toContain(`Git runs .husky/_/pre-commit (core.hooksPath is .husky/_)`);
    expect(read(HOOK)).toContain('node node_modules/scan-tokens/bin/scan-tokens.js --staged');
    expect(mode(HOOK)).toBe(0o644);

    const stopped = commitToken();
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain('others ran');
    box.scanTokens('uninstall');
    expect(read(HOOK)).toBe('echo others ran\n');
  });

  test('a script is made where there is none', () => {
    setUp();
    expect(box.scanTokens('install').stdout).toContain(`Made ${HOOK}`);
    expect(commitToken().status).toBe(1);
    expect(box.scanTokens('uninstall').stdout).toContain(`Deleted ${HOOK}`);
  });

  test('in another folder', () => {
    setUp('config/hooks');
    expect(box.scanTokens('install').stdout).toContain('Made config/hooks/pre-commit');
    expect(commitToken().status).toBe(1);
  });

  test.each([
    [
      'its folder',
      () => {
        mkdirSync(join(box.dir, '.husky'));
      },
    ],
    [
      'package.json',
      () => {
        box.write('package.json', '{"devDependencies": {"husky": "^9.1.7"}}');
      },
    ],
  ])('known by %s alone, it is told how to have git run it', (_what, prepare) => {
    prepare();
    const { status, stdout } = box.scanTokens('install');
    expect(status).toBe(0);
    expect(stdout).toContain(`Made ${HOOK}`);
    expect(stdout).toContain('Not in force yet');
    expect(stdout).toContain('npx husky');
  });

  test('where git runs other hooks than those of husky, these are taken', () => {
    mkdirSync(join(box.dir, '.husky'));
    box.git('config', 'core.hooksPath', '.githooks');
    expect(box.scanTokens('install').stdout).toContain('Made .githooks/pre-commit');
  });

  test('the package that is missing stops the commit with a word on what to do', () => {
    setUp();
    box.scanTokens('install');
    box.run('rm', '-r', 'node_modules');
    const { status, stderr } = commitToken();
    expect(status).toBe(1);
    expect(stderr).toContain('nothing was looked at');
    expect(stderr).toContain('Run "npm ci"');
  });

  test('a missing node stops the commit with a word on what to do', () => {
    setUp();
    box.scanTokens('install');
    const bin = join(box.home, 'bin');
    mkdirSync(bin);
    for (const tool of ['git', 'sh', 'dirname', 'basename', 'env']) {
      symlinkSync(box.run('sh', '-c', `command -v ${tool}`).stdout.trim(), join(bin, tool));
    }
    box.write('a.txt', 'nothing\n');
    box.git('add', 'a.txt');
    const env = { PATH: bin };
    const { status, stderr } = box.runWith({ env }, 'git', 'commit', '--message', 'A');
    expect(status).toBe(1);
    expect(stderr).toContain('does not find node on its PATH');
  });
});

describe('refused, and told', () => {
  test('outside of a repository', () => {
    const { status, stderr } = box.runWith({ cwd: box.home }, process.execPath, BIN, 'install');
    expect(status).toBe(2);
    expect(stderr).toContain('not a git repository');
  });

  test('in a bare repository', () => {
    box.git('init', '--quiet', '--bare', '../bare.git');
    const cwd = join(box.home, 'bare.git');
    const { status, stderr } = box.runWith({ cwd }, process.execPath, BIN, 'install');
    expect(status).toBe(2);
    expect(stderr).toContain('no working tree');
  });

  test('lines of ours that were damaged by hand', () => {
    box.scanTokens('install');
    box.write(OWN, read(OWN).replace(/# <<<.*\n/, ''), 0o755);
    for (const command of ['install', 'uninstall']) {
      const { status, stderr } = box.scanTokens(command);
      expect(status).toBe(2);
      expect(stderr).toContain('have lost their first or last line');
    }
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', () => {
    mkdirSync(join(box.dir, '.git/hooks'), { recursive: true });
    chmodSync(join(box.dir, '.git/hooks'), 0o555);
    const { status, stderr } = box.scanTokens('install');
    chmodSync(join(box.dir, '.git/hooks'), 0o755);
    expect(status).toBe(2);
    expect(stderr).toContain('(EACCES)');
  });

  test('uninstall where nothing is', () => {
    expect(box.scanTokens('uninstall')).toMatchObject({
      status: 0,
      stdout: 'No hook of scan-tokens is here; nothing was changed.\n',
    });
  });
});

function huskyFile(): string {
  return new URL('../../node_modules/husky/husky', import.meta.url).pathname;
}
