/** Folds bytes to 32 classes and looks two of them up at a time: what the anchor index does at every second byte. */

/** Bits of a class. */
export const CLASS_BITS = 5;

/** Letters without case are 1–26, digits 27; signs that tokens use have the rest; everything else is 0. */
export const classOf = classes();

/** As two bytes are read from memory at once, the first is the lower one on nearly every machine. */
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function classes(): Uint8Array {
  const table = new Uint8Array(256);
  for (let n = 0; n < 26; n++) table[65 + n] = table[97 + n] = 1 + n;
  for (let n = 0; n < 10; n++) table[48 + n] = 27;
  const signs = ['_', '-', '.:/', '$=+@'];
  signs.forEach((each, n) => [...each].forEach((sign) => (table[sign.charCodeAt(0)] = 28 + n)));
  return table;
}

let pairs: Uint16Array | undefined;

/** By a pair of bytes as it lies in memory: the class of the first byte, then that of the second. */
export function pairClasses(): Uint16Array {
  if (pairs) return pairs;
  pairs = new Uint16Array(65_536);
  for (let high = 0; high < 256; high++) {
    for (let low = 0; low < 256; low++) {
      const [first, second] = LITTLE_ENDIAN ? [low, high] : [high, low];
      pairs[(high << 8) | low] = (classOf[first]! << CLASS_BITS) | classOf[second]!;
    }
  }
  return pairs;
}
