/**
 * Finds every anchor in one pass over the bytes, two bytes a step.
 *
 * Each byte is folded to one of 32 classes, so four bytes make a 20 bit number. At every second byte a bitmap of all
 * such numbers that some anchor holds is looked up. An anchor may begin at an even or an odd place, so it is entered
 * twice: by four bytes at an even distance from its start and by four at an odd one, those that ordinary text has least.
 * Only where a bit is set (about one place in thirty of ordinary code) are anchors compared byte by byte.
 */
import type { AnchorPlan } from './anchor-plan.ts';
import { classOf, pairClasses } from './byte-classes.ts';

/** Called once for each anchor found; in order of place, but for a few bytes. */
export type OnAnchor = (anchor: number, start: number) => void;

const lower = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** What one search is about. */
interface Run {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly found: OnAnchor;
}

export class AnchorIndex {
  readonly #texts: Uint8Array;
  readonly #begins: Int32Array;
  readonly #ignoreCase: Uint8Array;
  readonly #bits = new Int32Array(1 << 15);
  /** By three classes: the last entry of those whose window begins, or ends, with these. Entry 0 stands for none. */
  readonly #beginning = new Uint16Array(1 << 15);
  readonly #ending = new Uint16Array(1 << 15);
  /** The entry before with the same three classes. */
  readonly #next: Uint16Array;
  readonly #distance: Int16Array;
  /** All four classes of the window; -1 where one of its bytes may be anything. */
  readonly #gram: Int32Array;

  constructor({ texts, begins, ignoreCase, windows }: AnchorPlan) {
    this.#texts = texts;
    this.#begins = begins;
    this.#ignoreCase = ignoreCase;
    this.#distance = windows;
    this.#next = new Uint16Array(windows.length);
    this.#gram = new Int32Array(windows.length);
    this.#fill();
  }

  /**
   * Entry `e` is of anchor `(e >> 1) - 1`. One loop over plain variables: it runs at each start, before anything of it is
   * compiled.
   */
  #fill(): void {
    const [texts, begins, distance, next] = [this.#texts, this.#begins, this.#distance, this.#next];
    const [bits, beginning, ending] = [this.#bits, this.#beginning, this.#ending];
    const grams = this.#gram;
    for (let entry = 2; entry < distance.length; entry++) {
      const anchor = (entry >> 1) - 1;
      const at = distance[entry]!;
      const key = keyAt(texts, begins[anchor]! + Math.max(0, at));
      const heads = at < 0 ? ending : beginning;
      next[entry] = heads[key]!;
      heads[key] = entry;
      const last = begins[anchor]! + at + 3;
      if (at < 0) {
        grams[entry] = -1;
        for (let any = 0; any < 32; any++) bits[(any << 10) | (key >> 5)]! |= 1 << key;
      } else if (last >= begins[anchor + 1]!) {
        grams[entry] = bits[key] = -1;
      } else {
        const fourth = classOf[texts[last]!]!;
        grams[entry] = (key << 5) | fourth;
        bits[key]! |= 1 << fourth;
      }
    }
  }

  /** In bytes. */
  lengthOf(anchor: number): number {
    return this.#begins[anchor + 1]! - this.#begins[anchor]!;
  }

  /** Reports every anchor that lies wholly in `bytes[from, to)`. */
  find(bytes: Uint8Array, from: number, to: number, found: OnAnchor): void {
    const { buffer, byteOffset } = bytes;
    const pairs = new Uint16Array(buffer, 0, buffer.byteLength >> 1);
    const run: Run = { bytes, from, to, found };
    // Windows lie at even places of the memory: the first may begin one byte before, the last end one byte behind.
    const last = (byteOffset + to - 3) >> 1;
    this.#pass(pairs, (byteOffset + from) >> 1, Math.min(last, pairs.length - 2), run);
    if (last === pairs.length - 1 && to - from >= 3)
      this.#lookAt(keyAt(bytes, to - 3) << 5, to - 3, run);
  }

  #pass(pairs: Uint16Array, first: number, last: number, run: Run): void {
    const [bits, classes, offset] = [this.#bits, pairClasses(), run.bytes.byteOffset];
    if (first > last) return;
    let before = classes[pairs[first]!]!;
    for (let at = first; at <= last; at++) {
      const next = classes[pairs[at + 1]!]!;
      const gram = (before << 10) | next;
      if ((bits[gram >> 5]! & (1 << gram)) !== 0) this.#candidates(gram, 2 * at - offset, run);
      before = next;
    }
  }

  #lookAt(gram: number, at: number, run: Run): void {
    if ((this.#bits[gram >> 5]! & (1 << gram)) !== 0) this.#candidates(gram, at, run);
  }

  #candidates(gram: number, at: number, run: Run): void {
    const [next, grams] = [this.#next, this.#gram];
    for (let entry = this.#beginning[gram >> 5]!; entry !== 0; entry = next[entry]!)
      if (grams[entry] === gram || grams[entry] === -1) this.#compare(entry, at, run);
    for (let entry = this.#ending[gram & 0x7fff]!; entry !== 0; entry = this.#next[entry]!)
      this.#compare(entry, at, run);
  }

  #compare(entry: number, at: number, { bytes, from, to, found }: Run): void {
    const anchor = (entry >> 1) - 1;
    const [begin, end] = [this.#begins[anchor]!, this.#begins[anchor + 1]!];
    const start = at - this.#distance[entry]!;
    if (start < from || start + end - begin > to) return;
    const [texts, fold] = [this.#texts, this.#ignoreCase[anchor] !== 0];
    for (let n = begin, place = start; n < end; n++, place++) {
      const byte = bytes[place]!;
      if ((fold ? lower[byte] : byte) !== texts[n]) return;
    }
    found(anchor, start);
  }
}

function keyAt(bytes: Uint8Array, at: number): number {
  return (classOf[bytes[at]!]! << 10) | (classOf[bytes[at + 1]!]! << 5) | classOf[bytes[at + 2]!]!;
}
