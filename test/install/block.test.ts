import { describe, expect, test } from 'vitest';
import { newScript, putIn, takeOut, type Script } from '../../src/install/block.ts';

const script: Script = (after) => [...(after ? ['[ $? = 0 ] || exit 1'] : []), 'scan || exit $?'];
const other: Script = () => ['scan differently || exit $?'];

const HOOKS: Record<string, string> = {
  'one command': 'npx lint-staged\n',
  'a shebang': '#!/usr/bin/env bash\nset -e\nmake check\n',
  'nothing at all': '',
  'only a shebang and a comment': '#!/bin/sh\n# nothing yet\n',
  'an exit at its end': '#!/bin/sh\nmake check\nexit $?\n',
  'an exec at its end': '#!/bin/sh\nexec make check\n',
  'an exit somewhere': 'if x; then exit 0; fi\nmake check\n',
  'no line break at its end': 'make check',
  'Windows line endings': '#!/bin/sh\r\nmake check\r\n',
  'bytes that are no UTF-8': 'echo \xe9\xff\n',
  'old husky': '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n',
};

describe.each(Object.entries(HOOKS))('a hook with %s', (_what, text) => {
  const put = putIn(text, script);

  test('keeps every line that was there', () => {
    expect(put).not.toBe(text);
    expect(takeOut(put)).toBe(text);
  });

  test('is not changed by a second time', () => {
    expect(putIn(put, script)).toBe(put);
  });

  test('has its block renewed in its old place', () => {
    const renewed = putIn(put, other);
    expect(renewed).toContain('scan differently');
    expect(renewed).not.toContain('scan || exit');
    expect(takeOut(renewed)).toBe(text);
  });

  test('has the same line endings throughout', () => {
    const bare = put.split('\n').filter((line) => line !== '' && !line.endsWith('\r'));
    if (text.includes('\r\n')) expect(bare).toEqual([]);
    else expect(put).not.toContain('\r');
  });
});

describe('place', () => {
  const before = (text: string, first: string, second: string) =>
    expect(text.indexOf(first)).toBeLessThan(text.indexOf(second));

  test('after the commands of others, whose failure still counts', () => {
    const put = putIn(HOOKS['one command']!, script);
    before(put, 'npx lint-staged', '[ $? = 0 ]');
    before(put, '[ $? = 0 ]', 'scan ||');
  });

  test.each(['an exit at its end', 'an exec at its end', 'an exit somewhere'])(
    'before the commands of others, after the shebang, in a hook with %s',
    (name) => {
      const put = putIn(HOOKS[name]!, script);
      before(put, 'scan ||', 'make check');
      expect(put.startsWith('#!')).toBe(HOOKS[name]!.startsWith('#!'));
      expect(put).not.toContain('[ $? = 0 ]');
    },
  );

  test('the word exit in a comment or in another word changes nothing', () => {
    before(putIn('# exit here\nmake exit-check\n', script), 'exit-check', 'scan ||');
  });
});

describe('a file made for the block', () => {
  test('goes with it', () => {
    expect(takeOut(newScript(script, true))).toBeNull();
    expect(takeOut(newScript(script, false))).toBeNull();
    expect(takeOut(putIn(newScript(script, true), other))).toBeNull();
  });

  test('stays where others have added to it', () => {
    expect(takeOut(`${newScript(script, true)}make check\n`)).toBe('#!/bin/sh\nmake check\n');
  });
});

test('two blocks, as a merge may leave them, become one', () => {
  const put = putIn('make check\n', script);
  const block = put.slice('make check\n'.length);
  expect(putIn(put + block, script)).toBe(put);
  expect(takeOut(put + block)).toBe('make check\n');
});

test('where there is no block there is nothing to take out', () => {
  expect(takeOut('make check\n')).toBeUndefined();
});

test('a block that has lost its last line is told, not guessed at', () => {
  const lost = newScript(script, true).replace(/# <<<.*\n/, '');
  expect(() => putIn(lost, script)).toThrow(/lost/);
  expect(() => takeOut(lost)).toThrow(/lost/);
});
