/** What is typed wrongly is told with what was probably meant, on stderr, with exit code 2. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { flagsOf } from '../../src/cli/flags.ts';
import { Sandbox } from './sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox().init();
  box.write('-x.txt', 'nothing\n');
});
afterAll(() => {
  box.remove();
});

describe('wrong usage', () => {
  test.each([
    ['--stagd', 'unknown flag --stagd', 'Did you mean --staged?'],
    ['--staged --qiet', 'unknown flag --qiet', 'Did you mean --quiet?'],
    ['--no-colour .', 'unknown flag --no-colour', 'Did you mean --no-color?'],
    ['--everything-else', 'unknown flag --everything-else', '--help'],
    ['-z .', 'unknown flag -z', '--help'],
    ['-x.txt', 'unknown flag -x.txt', 'goes after "--"'],
    ['instal', '"instal" is neither a path here nor a command', 'scan-tokens install'],
    ['unistall', '"unistall" is neither a path here nor a command', 'scan-tokens uninstall'],
    ['--staged --format jsn', '--format jsn: there is no such format', 'Did you mean json?'],
    ['--staged --format', '--format needs a value', 'text, json'],
    ['--staged --fail-on lik', '--fail-on lik: there is no such level', 'Did you mean likely?'],
    ['--staged --fail-on', '--fail-on needs a value', 'certain, likely, possible'],
    ['--history .', '--history takes no paths', 'Leave out either'],
    ['install --staged', '--staged means nothing to "install"', 'It goes with: scan'],
    ['install here', 'unexpected argument "here"', '--help'],
    ['rules sho x', 'unexpected argument "sho"', 'scan-tokens rules show'],
    ['rules show', '"rules show" needs ID', 'scan-tokens rules show discloud-api-token'],
    ['completions', '"completions" needs SHELL', 'bash, zsh, fish'],
    ['completions tcsh', 'no completions for "tcsh"', 'bash, zsh, fish'],
    ['completions bsh', 'no completions for "bsh"', 'Did you mean bash?'],
    ['rules show discloud-api-tokn', 'there is no rule', 'Did you mean discloud-api-token?'],
    ['rules show discloud', 'there is no rule', 'discloud-api-token'],
    ['nowhere/at/all', 'nowhere/at/all', ''],
  ])('scan-tokens %s', (line, message, hint) => {
    const { status, stdout, stderr } = box.scanTokens(...line.split(' '));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^scan-tokens: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('    at ');
  });

  test('an empty path, as an unset variable gives it', () => {
    const { status, stderr } = box.scanTokens('');
    expect(status).toBe(2);
    expect(stderr).toContain('one of the paths is empty');
  });
});

test('a name that begins with a hyphen goes after --', () => {
  expect(box.scanTokens('--', '-x.txt')).toMatchObject({ status: 0, stderr: '' });
});

describe('help', () => {
  test('names every flag and every command, with examples', () => {
    const { status, stdout, stderr } = box.scanTokens('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name } of flagsOf('scan')) expect(stdout).toContain(`--${name} `);
    for (const { name } of COMMANDS.filter((each) => !/scan| /.test(each.name))) {
      expect(stdout).toContain(`scan-tokens ${name} `);
    }
    expect(stdout).toContain('scan-tokens --staged ');
    expect(stdout).toMatch(/certain,\s+likely,\s+possible\s+\(likely if not given\)/);
    expect(stdout).toContain('Exit code: 0');
    expect(stdout).not.toMatch(/\[(?:boolean|string|default)\]/);
  });

  test('is on stderr, with exit code 2, where nothing was said to look at', () => {
    const { status, stdout, stderr } = box.scanTokens();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(box.scanTokens('--help').stdout);
  });

  test.each(COMMANDS.filter(({ name }) => name !== 'scan').map(({ name }) => [name]))(
    'of %s has its own flags alone',
    (name) => {
      const { status, stdout } = box.scanTokens(...name.split(' '), '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`scan-tokens ${name}`);
      expect(stdout).not.toContain('--staged');
    },
  );

  test('keeps to the width of the terminal', () => {
    const done = box.runWith({ env: { COLUMNS: '60' } }, 'node', binPath(), '--help');
    const examples = done.stdout.indexOf('Examples:');
    const long = done.stdout
      .slice(0, examples)
      .split('\n')
      .filter((line) => line.length > 60);
    expect(long.filter((line) => !line.startsWith('Stops'))).toEqual([]);
  });
});

test('--version is that of the package', () => {
  const { stdout, status } = box.scanTokens('--version');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

function binPath(): string {
  return new URL('../../bin/scan-tokens.js', import.meta.url).pathname;
}
