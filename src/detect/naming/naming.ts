/**
 * The one recogniser of named values: from a value's place to the words that name it, in any common syntax.
 * No rule has an assignment pattern of its own.
 */
import { HOLDER_REACH, holders } from './holders.ts';
import { ownName } from './own-name.ts';
import { wordsOf } from './words.ts';

/** How a value is called. All words are lower-case. */
export interface Naming {
  /** Its own name as written, empty where there is none. */
  readonly name: string;
  readonly own: readonly string[];
  /** A sign (`=`, `:`, `(` …) gives it that name. */
  readonly assigned: boolean;
  /** Words of what holds it, the nearest first. */
  readonly holders: readonly (readonly string[])[];
  /** Words that stand in the same line and in the two before. */
  readonly nearby: readonly string[];
}

/** In bytes before and after a value: nothing farther from it has a say in its name. */
export const REACH_BACK = HOLDER_REACH + 100;
export const REACH_ON = 160;
/** A comment, an element beside it or a line of a log may speak of the value in the line below. */
const LINES_ABOVE = 2;
/** It says again what its opening tag said: in `<id>copper</id> <secret>…` the two names stand side by side. */
const CLOSING_TAG = /<\/[\w.:-]{1,80}>/g;

/** @param bytes the window; @param start, end the value's offsets in it */
export function nameValue(bytes: Buffer, start: number, end: number): Naming {
  const from = Math.max(0, start - REACH_BACK);
  const text = bytes.toString('latin1', from, Math.min(bytes.length, end + REACH_ON));
  const own = ownName(text, start - from);
  return {
    name: own.name,
    own: wordsOf(own.name),
    assigned: own.assigned,
    holders: holders(text, own.start).map(wordsOf),
    nearby: wordsOf(nearby(text, start - from, end - from)),
  };
}

function nearby(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const before = text.slice(Math.max(lineStart, start - 200), start);
  const after = text.slice(end, newline < 0 ? text.length : newline);
  const above = text
    .slice(0, Math.max(0, lineStart - 1))
    .split('\n')
    .slice(-LINES_ABOVE);
  const all = [...above.map((line) => line.slice(-200)), before, after].join(' ');
  return all.replace(CLOSING_TAG, ' ');
}
