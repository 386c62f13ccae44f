/** Alphabets of tokens, numbers written in them, and random strings over them. */

export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';
export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A non-negative integer, most significant digit first, filled up on the left with the alphabet's zero. */
export function writeNumber(value: number, alphabet: string, width: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    text = alphabet[rest % alphabet.length]! + text;
  return text.padStart(width, alphabet[0]);
}

/** `length` characters drawn from `alphabet`; `random(n)` gives an integer in [0, n). */
export function draw(alphabet: string, length: number, random: (n: number) => number): string {
  let text = '';
  for (let at = 0; at < length; at++) text += alphabet.charAt(random(alphabet.length));
  return text;
}

/** `length` random bytes. */
export function drawBytes(length: number, random: (n: number) => number): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)));
}
