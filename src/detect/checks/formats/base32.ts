/** Base32 (RFC 4648 section 6) without padding. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Either case; bits left over at the end are dropped. `undefined` where a character is of neither alphabet. */
export function decodeBase32(text: string): Buffer | undefined {
  if (!/^[A-Za-z2-7]{1,4096}$/.test(text)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text.toLowerCase()) {
    held = ((held << 5) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >>> (bits -= 8)) & 0xff);
  }
  return Buffer.from(bytes);
}

/** Lower case, the last character filled up with zero bits. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5;) text += ALPHABET.charAt((held >>> (bits -= 5)) & 31);
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (5 - bits)) & 31);
}
