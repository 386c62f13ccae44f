/**
 * Client secrets of Microsoft Entra ID (Azure AD), `???8Q~…`: the last three characters begin a checksum of the others.
 * Source: https://github.com/microsoft/security-utilities (IdentifiableMetadata.IsAzureAadClientAppIdentifiableSecret)
 */
import type { Check } from '../types.ts';
import { writeNumber } from './formats/alphabets.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { marvin32, seedOf } from './formats/marvin32.ts';
import { open } from './formats/verdict.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/** Group `body` or the whole match; the older `???7Q~` has no checksum. */
export const marvin32Entra: Check = {
  name: 'marvin32-entra',
  verify(candidate) {
    const text = bodyOf(candidate);
    if (text.slice(3, 6) !== '8Q~') return open('an older kind, without a checksum');
    return checksum(sums(text).includes(text.slice(-3)));
  },
  seal(candidate) {
    const text = bodyOf(candidate);
    return text.slice(3, 6) === '8Q~'
      ? withBody(candidate, text.slice(0, -3) + sums(text)[0]!)
      : candidate.text;
  },
};

/** The first three of the checksum's digits, with and without leading zeros (`a`): the source leaves open whether these are written. */
function sums(text: string): readonly string[] {
  const value = marvin32(Buffer.from(text.slice(0, -3), 'latin1'), seedOf('AadPwd00')).readUInt32LE(
    0,
  );
  return [1, 6].map((width) => writeNumber(value, ALPHABET, width).padEnd(3, 'a').slice(0, 3));
}
