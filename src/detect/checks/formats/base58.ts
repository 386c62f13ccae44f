/** Base58 in Bitcoin's alphabet, and its checksum. Source: https://en.bitcoin.it/wiki/Base58Check_encoding */
import { sha256 } from './sha256.ts';

export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Longest text decoded: the work grows with the square of it, and the longest key has 112 characters. */
const LONGEST = 256;

/** @returns the bytes; `undefined` where a character is of another alphabet, or the text too long */
export function decodeBase58(text: string): Buffer | undefined {
  if (text.length > LONGEST || !/^[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return undefined;
  let number = 0n;
  for (const character of text) number = number * 58n + BigInt(BASE58.indexOf(character));
  const zeros = text.length - text.replace(/^1+/, '').length;
  const hex = number === 0n ? '' : number.toString(16);
  return Buffer.concat([
    Buffer.alloc(zeros),
    Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex'),
  ]);
}

export function encodeBase58(bytes: Buffer): string {
  let text = '';
  for (
    let number = bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
    number > 0n;
    number /= 58n
  )
    text = BASE58[Number(number % 58n)]! + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** The first four bytes of SHA-256 of SHA-256. */
export function sumOf58(payload: Uint8Array): Buffer {
  return Buffer.from(sha256(sha256(payload))).subarray(0, 4);
}
