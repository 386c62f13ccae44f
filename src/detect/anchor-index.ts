/**
 * Finds every anchor in one pass over the bytes.
 *
 * Each byte is folded to one of 64 classes (letters without case, digits, the signs that tokens use), so three bytes make
 * an 18 bit number. A bitmap of all such numbers that some anchor holds is looked up at every position; only where a bit
 * is set (about one position in a hundred of ordinary code) are the anchors behind it compared byte by byte.
 */

/** Literal text to look for. */
export interface Anchor {
  /** latin1, at least three characters; lower-case if `ignoreCase`. */
  readonly text: string;
  readonly ignoreCase: boolean;
}

/** Called for each anchor found, in order of place. */
export type OnAnchor = (anchor: number, start: number) => void;

const CLASS_BITS = 6;
const GRAM_MASK = (1 << (3 * CLASS_BITS)) - 1;
const OWN_CLASS = '_-.:/=+~@$"\'\\ <>(){}[],;#%&';

const classOf = classes();
const lower = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

function classes(): Uint8Array {
  const table = new Uint8Array(256);
  for (let n = 0; n < 26; n++) table[65 + n] = table[97 + n] = 1 + n;
  for (let n = 0; n < 10; n++) table[48 + n] = 27 + n;
  [...OWN_CLASS].slice(0, 27).forEach((character, n) => (table[character.charCodeAt(0)] = 37 + n));
  return table;
}

export class AnchorIndex {
  readonly #anchors: readonly { bytes: Uint8Array; ignoreCase: boolean }[];
  readonly #bits = new Int32Array((GRAM_MASK + 1) >> 5);
  /** For each gram, the anchors that hold it and where in them. */
  readonly #byGram = new Map<number, { anchor: number; at: number }[]>();

  /** @param anchors numbered by their place in this list */
  constructor(anchors: readonly Anchor[]) {
    this.#anchors = anchors.map(({ text, ignoreCase }) => ({ bytes: Buffer.from(text, 'latin1'), ignoreCase }));
    const uses = countGrams(this.#anchors.map(({ bytes }) => bytes));
    this.#anchors.forEach(({ bytes }, anchor) => this.#add(anchor, bytes, uses));
  }

  /** Enters an anchor under the gram of it that ordinary text has least and other anchors share most. */
  #add(anchor: number, bytes: Uint8Array, uses: ReadonlyMap<number, number>): void {
    let [bestAt, bestCost] = [0, Infinity];
    for (let at = 0; at + 3 <= bytes.length; at++) {
      const price = commonness(bytes, at) / Math.sqrt(uses.get(gramAt(bytes, at)) ?? 1);
      if (price < bestCost) [bestAt, bestCost] = [at, price];
    }
    const gram = gramAt(bytes, bestAt);
    this.#bits[gram >> 5]! |= 1 << (gram & 31);
    const entries = this.#byGram.get(gram);
    if (entries) entries.push({ anchor, at: bestAt });
    else this.#byGram.set(gram, [{ anchor, at: bestAt }]);
  }

  /** Reports every anchor that lies wholly in `bytes[from, to)`. */
  find(bytes: Uint8Array, from: number, to: number, found: OnAnchor): void {
    const bits = this.#bits;
    let gram = 0;
    const warm = Math.min(to, from + 2);
    for (let i = from; i < warm; i++) gram = (gram << CLASS_BITS) | classOf[bytes[i]!]!;
    for (let i = from + 2; i < to; i++) {
      gram = ((gram << CLASS_BITS) | classOf[bytes[i]!]!) & GRAM_MASK;
      if ((bits[gram >> 5]! & (1 << (gram & 31))) !== 0) this.#verify(bytes, from, to, i - 2, gram, found);
    }
  }

  #verify(bytes: Uint8Array, from: number, to: number, at: number, gram: number, found: OnAnchor): void {
    for (const entry of this.#byGram.get(gram)!) {
      const start = at - entry.at;
      const { bytes: text, ignoreCase } = this.#anchors[entry.anchor]!;
      if (start < from || start + text.length > to) continue;
      if (holds(bytes, start, text, ignoreCase)) found(entry.anchor, start);
    }
  }
}

function holds(bytes: Uint8Array, start: number, text: Uint8Array, ignoreCase: boolean): boolean {
  for (let n = 0; n < text.length; n++) {
    const byte = bytes[start + n]!;
    if ((ignoreCase ? lower[byte] : byte) !== text[n]) return false;
  }
  return true;
}

function gramAt(bytes: Uint8Array, at: number): number {
  return (classOf[bytes[at]!]! << 12) | (classOf[bytes[at + 1]!]! << 6) | classOf[bytes[at + 2]!]!;
}

function countGrams(all: readonly Uint8Array[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const bytes of all) {
    const own = new Set<number>();
    for (let at = 0; at + 3 <= bytes.length; at++) own.add(gramAt(bytes, at));
    for (const gram of own) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  }
  return uses;
}

/** Rough share of three folded bytes in source code: common letters are common together, digits and rare letters seldom. */
function commonness(bytes: Uint8Array, at: number): number {
  let share = 1;
  for (let n = at; n < at + 3; n++) {
    const character = String.fromCharCode(lower[bytes[n]!]!);
    if (/[eariotnsl]/.test(character)) share *= 0.06;
    else if (/[a-z]/.test(character)) share *= /[jqxzkvwy]/.test(character) ? 0.006 : 0.025;
    else if (/\d/.test(character)) share *= 0.008;
    else if (character === ' ') share *= 0.15;
    else share *= classOf[bytes[n]!] === 0 ? 0.1 : 0.012;
  }
  return share;
}
