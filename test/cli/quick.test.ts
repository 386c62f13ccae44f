/** The short way of reading a command line says exactly what yargs says, wherever it says anything. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { readQuickly } from '../../src/cli/quick.ts';

describe('read without yargs, and alike', () => {
  test.each([
    ['--staged'],
    ['--staged --quiet --no-color'],
    ['--staged --format json'],
    ['--staged --format=json'],
    ['--staged --fail-on certain --no-inline-allow'],
    ['--format text --format json .'],
    ['.'],
    ['src .env --quiet'],
    ['a=b 1 1e3 0x10 true false null'],
    ['--quiet src --color lib'],
    ['src rules'],
    ['./-x'],
  ])('%s', async (line) => {
    const argv = line.split(' ');
    const quick = readQuickly(argv);
    expect(quick).not.toBeNull();
    expect(await parse(argv, 80)).toEqual({ typed: quick });
  });

  test('names with spaces, line breaks and signs', async () => {
    const argv = ['a b', 'c\nd', 'é', '[x]', "'", '"q"', '$HOME', 'a.b.c', '.'];
    expect(await parse(argv, 80)).toEqual({ typed: readQuickly(argv) });
    expect(readQuickly(argv)?.operands).toEqual(argv);
  });
});

describe('left to yargs', () => {
  test.each([
    [''],
    ['--help'],
    ['-h'],
    ['--version'],
    ['--staged --help'],
    ['--stagd'],
    ['--staged=false'],
    ['--staged --format'],
    ['--format --staged'],
    ['--format= .'],
    ['-- -x'],
    ['-'],
    ['install'],
    ['--quiet rules'],
    ['rules show x'],
    ['--quiet'],
  ])('%s', (line) => {
    expect(readQuickly(line.split(' ').filter(Boolean))).toBeNull();
  });
});

test('names before and after --', async () => {
  expect(await parse(['a', '--', '-x', 'rules'], 80)).toEqual({
    typed: { command: 'scan', flags: {}, operands: ['a', '-x', 'rules'] },
  });
  expect(await parse(['--', 'rules'], 80)).toEqual({
    typed: { command: 'scan', flags: {}, operands: ['rules'] },
  });
});

test('a command that takes no paths takes none after -- either', async () => {
  await expect(parse(['install', '--', 'x'], 80)).rejects.toThrow('unexpected argument "x"');
});

test('after -- a name may begin with a hyphen', async () => {
  expect(await parse(['--quiet', '--', '-x', '--staged', 'y'], 80)).toEqual({
    typed: { command: 'scan', flags: { quiet: true }, operands: ['-x', '--staged', 'y'] },
  });
});
