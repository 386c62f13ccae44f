/** Knows every value that was found, and takes it out of whatever else is told. */
import type { Secret } from '../../detect/secret.ts';
import type { Finding } from '../../detect/types.ts';
import type { Origin } from '../../sources/types.ts';
import { runsOf } from './runs.ts';
import type { Range } from './runs.ts';

/** A piece of a value at the cut end of a line is masked from this length on; less is no more than a mask shows. */
const PIECE = 6;
/** Values are looked up by their last characters, which differ where first ones (`ghp_`, `eyJ`) do not. */
const TAIL = 4;
/** In paths and sentences shorter values are left, since a password such as `test` would blot out ordinary words. */
const TELLING = 12;
/** UTF-8 of `…` as latin1, the coding of paths. */
const DOTS = '\xe2\x80\xa6';

export class Mask {
  /** Longer values by their first characters, for the end of a cut line. */
  readonly #byHead = new Map<string, string[]>();
  /** Every value by its last characters. */
  readonly #byTail = new Map<string, string[]>();
  /** How long the keys of that are: nearly always one length. */
  readonly #tails: readonly number[];
  readonly #long: readonly string[];
  /** By value, how it is shown. */
  readonly #masks = new Map<string, string>();

  constructor(secrets: Iterable<Secret>) {
    for (const secret of secrets) this.#masks.set(secret.reveal(), secret.masked());
    const all = [...new Set([...this.#masks.keys()].flatMap(withItsLines))];
    for (const value of all) {
      add(this.#byTail, value.slice(-TAIL), value);
      if (value.length > PIECE) add(this.#byHead, value.slice(0, PIECE), value);
    }
    this.#tails = [...new Set([...this.#byTail.keys()].map(({ length }) => length))];
    this.#long = all.filter((value) => value.length > 200);
  }

  /** @returns where in the line values or cut pieces of values stand; unsorted, may overlap */
  ranges(line: string): Range[] {
    if (
      line.length >= PIECE &&
      this.#long.some((value) => value.length > line.length && value.includes(line))
    ) {
      return [[0, line.length]];
    }
    const ranges: Range[] = [];
    for (let at = 0; at < line.length; at++) {
      for (const size of this.#tails) {
        if (size > at + 1) continue;
        const values = this.#byTail.get(line.slice(at + 1 - size, at + 1)) ?? [];
        for (const value of values) ranges.push(...endingAt(line, at + 1, value));
      }
      for (const value of this.#byHead.get(line.slice(at, at + PIECE)) ?? []) {
        if (value.length > line.length - at && value.startsWith(line.slice(at)))
          ranges.push([at, line.length]);
      }
    }
    return ranges;
  }

  /** @returns how a run of text that is just one value is shown; any other as `…(12)…` */
  shown(run: string): string {
    return this.#masks.get(run) ?? dots(run.length, '…');
  }

  /** A sentence without the values in it. */
  text(sentence: string): string {
    return this.#blank(sentence, '…');
  }

  /** An origin whose path holds no value; `finding` if the path is where it stands. */
  origin(origin: Origin, finding?: Finding): Origin {
    const known = origin.part === 'name' && finding !== undefined ? finding.secret.reveal() : '';
    const clean =
      known === '' ? origin.path : origin.path.replaceAll(known, dots(known.length, DOTS));
    const path = this.#blank(clean, DOTS);
    return path === origin.path ? origin : { ...origin, path };
  }

  #blank(text: string, ellipsis: string): string {
    if (text.length < TELLING) return text;
    let result = '';
    let at = 0;
    for (const { start, end } of runsOf(
      this.ranges(text).filter(([start, end]) => end - start >= TELLING),
    )) {
      result += text.slice(at, start) + dots(end - start, ellipsis);
      at = end;
    }
    return result + text.slice(at);
  }
}

function dots(length: number, ellipsis: string): string {
  return `${ellipsis}(${length})${ellipsis}`;
}

/** A value over several lines (a PEM key) is also known by each of its lines. */
function withItsLines(value: string): string[] {
  if (!/[\r\n]/.test(value)) return value === '' ? [] : [value];
  return [value, ...value.split(/[\r\n]+/).filter((line) => line.length >= TELLING)];
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The value that ends here, whole or cut by the start of the line. Very short values only as words of their own. */
function endingAt(line: string, end: number, value: string): Range[] {
  const start = end - value.length;
  if (start < 0) return end >= PIECE && value.endsWith(line.slice(0, end)) ? [[0, end]] : [];
  if (!line.startsWith(value, start)) return [];
  return value.length >= TAIL || isWord(line, start, end) ? [[start, end]] : [];
}

function isWord(line: string, start: number, end: number): boolean {
  return !/\w/.test(line.charAt(start - 1)) && !/\w/.test(line.charAt(end));
}
