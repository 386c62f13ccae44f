/** A sign without which a pattern need not run: told only where no match can do without it. */
import { describe, expect, test } from 'vitest';
import { neededSign } from '../../src/detect/needed-sign.ts';

const AT = '@'.charCodeAt(0);

describe('a pattern needs the sign', () => {
  test.each([
    'https?://[a-z]+:(?<secret>[^\\s@]{1,30})@host',
    '(?:a|(?:b|c))@',
    'x[(|]@',
    'x\\(@{2}'.replace('{2}', ''),
  ])('%s', (pattern) => {
    expect(neededSign(pattern)).toBe(AT);
  });
});

describe('a pattern may do without it', () => {
  test.each([
    'a@?',
    'a@*b',
    'a@{0,3}b',
    'a(?:@|b)',
    'a|b@',
    '[@a]bc',
    'a(?!@)b',
    'a\\@b'.replace('\\@', '[^@]'),
    'abc',
  ])('%s', (pattern) => {
    expect(neededSign(pattern)).toBe(-1);
  });
});
