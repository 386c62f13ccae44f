/** What stands for a token is told from a token that somebody made up, and from one that a generator made. */
import { describe, expect, test } from 'vitest';
import { plausibility } from '../../src/detect/plausible.ts';

/** So many letters from `first` on, behind z comes a; every second one a capital where `mixed`. */
function alphabet(first: string, length: number, mixed = false): string {
  return Array.from({ length }, (_, n) => {
    const letter = String.fromCharCode(97 + ((first.charCodeAt(0) - 97 + n) % 26));
    return mixed && n % 2 === 0 ? letter.toUpperCase() : letter;
  }).join('');
}

describe('the alphabet stands for a token', () => {
  test.each([
    ['in small letters', alphabet('a', 26)],
    ['in capitals', alphabet('a', 20).toUpperCase()],
    ['in both, going on behind z', alphabet('a', 32, true)],
    ['from the middle on', alphabet('k', 24)],
    ['behind a prefix', `tss_${alphabet('a', 32, true)}`],
  ])('%s', (_what, value) => expect(plausibility(value)).toBe('placeholder'));
});

describe('made up, but with the shape of one', () => {
  test.each([
    ['letters and then digits', `${alphabet('a', 14)}0123456789`],
    ['a part of the alphabet', `q7${alphabet('c', 12)}w2k9`],
    ['too short to be sure', alphabet('a', 12)],
  ])('%s', (_what, value) => expect(plausibility(value)).toBe('made-up'));
});

test.each(['kJ7wQ2xT9bLm4VzR', 'zaqbycxdwevfugth', 'a8f3c1d90b7e42655c1f'])(
  'a generator may make %s',
  (value) => expect(plausibility(value)).toBe('fine'),
);
