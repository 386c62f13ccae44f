/**
 * Bech32 texts: age identities, Nostr keys.
 * Sources: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki, bip-0350 (bech32m), https://age-encryption.org/v1
 */
import type { Check } from '../types.ts';
import { draw } from './formats/alphabets.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { other } from './formats/verdict.ts';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum has to leave: bech32 and bech32m. */
const PLAIN = 1;
const MODIFIED = 0x2bc830a3;
const SUM = 6;

/** Group `body` or the whole match, all lower or all upper case. Argument: the human-readable part, in lower case, without the `1` behind it. */
export const bech32: Check = {
  name: 'bech32',
  verify(candidate, [prefix]) {
    const text = bodyOf(candidate);
    const { hrp, data } = split(text.toLowerCase());
    if (hrp === '' || data.length < SUM || (prefix !== undefined && hrp !== prefix))
      return other('begins with something else');
    const values = [...data].map((character) => ALPHABET.indexOf(character));
    const isOneCase = text === text.toLowerCase() || text === text.toUpperCase();
    return checksum(
      isOneCase &&
        !values.includes(-1) &&
        [PLAIN, MODIFIED].includes(polymod([...expand(hrp), ...values])),
    );
  },
  seal(candidate, _args, random) {
    const text = bodyOf(candidate);
    const { hrp, data } = split(text.toLowerCase());
    const symbols = Math.max(8, data.length - SUM);
    // Bits left over when the symbols are grouped to bytes have to be zero.
    const spare = (symbols * 5) % 8;
    const body =
      draw(ALPHABET, symbols - 1, random) + ALPHABET.charAt((random(32) >> spare) << spare);
    const sealed = `${hrp}1${body}${sumOf(hrp, body)}`;
    return withBody(candidate, text === text.toUpperCase() ? sealed.toUpperCase() : sealed);
  },
};

function split(text: string): { hrp: string; data: string } {
  const at = text.lastIndexOf('1');
  return { hrp: text.slice(0, Math.max(0, at)), data: text.slice(at + 1) };
}

function expand(hrp: string): readonly number[] {
  const codes = [...hrp].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((word, bit) => (sum ^= (top >> bit) & 1 ? word : 0));
  }
  return sum;
}

function sumOf(hrp: string, body: string): string {
  const values = [...body].map((character) => ALPHABET.indexOf(character));
  const sum = polymod([...expand(hrp), ...values, 0, 0, 0, 0, 0, 0]) ^ PLAIN;
  return Array.from({ length: SUM }, (_, at) => ALPHABET[(sum >> (5 * (5 - at))) & 31]).join('');
}
