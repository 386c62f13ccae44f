/** Strict reading of base64 and base64url (RFC 4648): Node's own decoder skips whatever it does not know. */

const ALPHABET = /^[A-Za-z0-9+/_-]*$/;

/**
 * @param text either alphabet, padding optional
 * @returns the bytes; `undefined` where a character is of neither alphabet or the length cannot be
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bare = text.endsWith('==')
    ? text.slice(0, -2)
    : text.endsWith('=')
      ? text.slice(0, -1)
      : text;
  if (bare.length % 4 === 1 || !ALPHABET.test(bare)) return undefined;
  return Buffer.from(bare, 'base64');
}

/**
 * Bytes written as `like` is written: its alphabet, and padding only if it has some.
 * Where `like` shows neither `-` nor `_`, it is taken for the standard alphabet.
 */
export function encodeBase64Like(bytes: Buffer, like: string): string {
  const padded = bytes.toString('base64');
  const text = like.endsWith('=') ? padded : padded.replace(/=+$/, '');
  return /[-_]/.test(like) ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

/** How many bytes a base64 text of this length and padding holds. */
export function decodedLength(text: string): number {
  return Math.floor((text.replace(/={1,2}$/, '').length * 3) / 4);
}
