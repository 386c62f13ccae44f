/** CRC-32 as in zip and PNG (ISO-HDLC: polynomial 0xEDB88320 reflected, init and final XOR 0xFFFFFFFF). */

const TABLE = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[byte] = value;
}

/**
 * @param text latin1, one character a byte
 * @returns 0 … 2^32 - 1; of `123456789` it is 0xCBF43926 (the check value of the CRC catalogue)
 */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++)
    crc = TABLE[(crc ^ text.charCodeAt(at)) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The four bytes of a 32-bit number in reverse order. */
export function swapBytes(value: number): number {
  const [a, b, c, d] = [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
  return ((d << 24) | (c << 16) | (b << 8) | a) >>> 0;
}
