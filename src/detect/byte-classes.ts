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
  // All bytes of a class have the same row: this table is made at each start.
  const rows = new Map<number, Uint16Array>();
  for (let high = 0; high < 256; high++) {
    const own = classOf[high]!;
    let row = rows.get(own);
    if (row === undefined) rows.set(own, (row = rowOf(own)));
    pairs.set(row, high << 8);
  }
  return pairs;
}

/** @param own class of the higher byte @returns what it gives with each lower byte */
function rowOf(own: number): Uint16Array {
  const row = new Uint16Array(256);
  for (let low = 0; low < 256; low++) {
    const other = classOf[low]!;
    row[low] = LITTLE_ENDIAN ? (other << CLASS_BITS) | own : (own << CLASS_BITS) | other;
  }
  return row;
}
