/**
 * Private keys on the curve secp256k1 as 64 hex digits: Ethereum.
 * Source: https://www.secg.org/sec2-v2.pdf section 2.4.1 (the order n)
 */
import type { Check } from '../types.ts';
import { draw } from './formats/alphabets.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { open, refuted } from './formats/verdict.ts';

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
/** Fewer distinct digits than this in 64 is someone's filler: a random key has 15 or 16. */
const DISTINCT = 9;

/** Group `body` or the whole match, `0x` before it or not, is a number from 1 to n - 1 and no filler. */
export const secp256k1: Check = {
  name: 'secp256k1',
  verify(candidate) {
    const digits = bodyOf(candidate)
      .replace(/^0[xX]/, '')
      .toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(digits)) return refuted('not 64 hex digits');
    const number = BigInt(`0x${digits}`);
    if (number === 0n || number >= ORDER) return refuted('no number of that curve');
    return new Set(digits).size < DISTINCT
      ? refuted('made up: too few different digits')
      : open('');
  },
  /** Random digits are right but for one in 2^32 and for fillers; a first digit 1 keeps them below n. */
  seal: (candidate, _args, random) => {
    const digits = bodyOf(candidate).replace(/^0[xX]/, '');
    const head = bodyOf(candidate).slice(0, -digits.length);
    return withBody(candidate, `${head}1${draw('0123456789abcdef', digits.length - 1, random)}`);
  },
};
