/**
 * Seed phrases of wallets: 12 to 24 words of a list, the last of which holds a checksum.
 * Source: https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { placeOf, wordList } from './formats/bip39-words.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { sha256 } from './formats/sha256.ts';
import { other, refuted } from './formats/verdict.ts';

const COUNTS = [12, 15, 18, 21, 24];
/** Bits a word stands for. */
const BITS = 11;
/** Test phrases repeat one word (`test test … junk`); of 12 random words more than two are never the same. */
const DISTINCT = 4;

/** Group `body` or `secret`, or the whole match: words parted by spaces, commas or line ends, in either case. */
export const bip39: Check = {
  name: 'bip39',
  verify(candidate) {
    const words = wordsOf(bodyOf(candidate));
    const places = words.map(placeOf);
    if (!COUNTS.includes(words.length) || places.includes(undefined))
      return other('words of no seed phrase');
    if (new Set(words).size < DISTINCT)
      return refuted('a test phrase: the same word over and over');
    const bits = places.map((place) => place!.toString(2).padStart(BITS, '0')).join('');
    const entropy = Math.floor((bits.length * 32) / 33);
    return checksum(sumOf(bytesOf(bits.slice(0, entropy))).startsWith(bits.slice(entropy)));
  },
  seal(candidate, _args, random) {
    const count = COUNTS.findLast((one) => one <= wordsOf(bodyOf(candidate)).length) ?? 12;
    const entropy = drawBytes((count * 4) / 3, random);
    const bits = (bitsOf(entropy) + sumOf(entropy)).slice(0, count * BITS);
    const words = bits.match(/.{11}/g)!.map((one) => wordList()[Number.parseInt(one, 2)]!);
    return withBody(candidate, words.join(' '));
  },
};

function wordsOf(text: string): readonly string[] {
  return text.length > 400
    ? []
    : text
        .toLowerCase()
        .trim()
        .split(/[\s,]+/);
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

function bytesOf(bits: string): Uint8Array {
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The first eight bits of SHA-256, of which a phrase holds four to eight. */
function sumOf(entropy: Uint8Array): string {
  return bitsOf(sha256(entropy).subarray(0, 1));
}
