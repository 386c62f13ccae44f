/** Reads `data` of a Secret in JSON: `{"kind": "Secret", "data": {"password": "…"}}`, also within a List. */
import { secretEntry, type SecretEntry } from './entry.ts';

/** Objects are looked for within so many bytes round their `kind`. */
const REACH = 1 << 18;
/** Objects within objects that are still read; more are no manifests. */
const DEEPEST = 8;
const ENTRY = /"([^"\\\n]{1,253})"\s*:\s*"([^"\\]*)"/y;
const SPACE = /[\s,]*/y;

/** Reads one text, place after place in rising order, and no object of it twice. */
export class JsonManifests {
  readonly #text: string;
  /** The place before, and the `{` that holds it. */
  #before = { place: -1, opener: -1 };
  /** End of the objects that were read and hold the one now at hand. A manifest holds none; a List holds one layer. */
  #ends: number[] = [];

  /** @param text the window, latin1 */
  constructor(text: string) {
    this.#text = text;
  }

  /** @param kind offset of the object's `"kind"` */
  entries(kind: number): SecretEntry[] {
    const same = this.#before.opener;
    const opener = this.#openerOf(kind);
    this.#before = { place: kind, opener };
    if (opener < 0 || opener === same) return [];
    this.#ends = this.#ends.filter((end) => end > opener);
    if (this.#ends.length >= DEEPEST) return [];
    const { data, end } = dataOf(this.#text, opener + 1, Math.min(this.#text.length, kind + REACH));
    this.#ends.push(end);
    return data < 0 ? [] : entriesOf(this.#text, data);
  }

  /** The `{` that holds an offset. Braces in strings are taken for balanced, as those of an annotation in JSON are. */
  #openerOf(from: number): number {
    let closed = 0;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if (at === this.#before.place && closed === 0) return this.#before.opener;
      if (this.#text[at] === '}') closed++;
      else if (this.#text[at] === '{' && closed-- === 0) return at;
    }
    return -1;
  }
}

/** Offset after the `{` of the key `data` of the object that begins before `from`, -1 where it has none; and how far was read. */
function dataOf(text: string, from: number, to: number): { data: number; end: number } {
  let depth = 0;
  let at = from;
  for (; at < to && depth >= 0; at++) {
    const character = text[at];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const opening = depth === 0 ? /^"data"\s*:\s*\{/.exec(text.slice(at, at + 60)) : null;
      if (opening) return { data: at + opening[0].length, end: at };
      at = endOfString(text, at, to);
    }
  }
  return { data: -1, end: at };
}

function endOfString(text: string, quote: number, to: number): number {
  let at = quote + 1;
  while (at < to && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function entriesOf(text: string, from: number): SecretEntry[] {
  const found: SecretEntry[] = [];
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    ENTRY.lastIndex = at + SPACE.exec(text)![0].length;
    const entry = ENTRY.exec(text);
    if (!entry) return found;
    at = ENTRY.lastIndex;
    const value = entry[2]!;
    const start = at - 1 - value.length;
    const offsets = Array.from(value, (_, n) => start + n);
    found.push(...[secretEntry(entry[1]!, { text: value, offsets })].filter((one) => one !== null));
  }
}
