import { expect, test } from 'vitest';
import { describeFailure } from '../../src/cli/failure.ts';
import { UsageError } from '../../src/errors.ts';

const value = ['gh', 'p_', 'A1'.repeat(18)].join('');

test('an expected failure takes one line, and one for what to do', () => {
  expect(describeFailure(new UsageError('no such file: a.txt', { hint: 'Check the name.' }))).toBe(
    'scan-tokens: no such file: a.txt\n  Check the name.\n',
  );
  expect(describeFailure(new UsageError('no'))).toBe('scan-tokens: no\n');
});

test('an unexpected one keeps its stack', () => {
  const text = describeFailure(new TypeError('Cannot read properties of undefined'));
  expect(text).toContain('TypeError: Cannot read properties of undefined');
  expect(text).toMatch(/\n +at .*failure\.test\.ts:\d+/);
});

function thrownBy(deed: () => unknown): unknown {
  try {
    deed();
  } catch (error) {
    return error;
  }
  return expect.unreachable();
}

test.each([
  ['JSON.parse', () => JSON.parse(`{"token": ${value}}`) as unknown],
  ['JSON.parse of little', () => JSON.parse(value) as unknown],
  ['a regular expression', () => new RegExp(`${value}(`)],
  ['a property', () => (undefined as unknown as Record<string, string>)[value]],
  ['a URL', () => new URL(value)],
  [
    'a message over two lines',
    () => {
      throw new Error(`bad input:\n${value}\n"${value}`);
    },
  ],
  [
    'a cause',
    () => {
      throw new Error('outer', { cause: new Error(`inner ${value}`) });
    },
  ],
  [
    'no error at all',
    () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw value;
    },
  ],
])('what was read is not quoted: %s', (_what, deed) => {
  const text = describeFailure(thrownBy(deed));
  expect(text).not.toContain(value.slice(0, 8));
  expect(text).not.toContain(value.slice(-8));
});

test('nothing in a message can drive the terminal', () => {
  const text = describeFailure(new UsageError('a\x1b[2Jb\r\u202ec'));
  expect(text).not.toMatch(/[\x1b\r\u202e]/);
});
