/** Numbers that one pass over a value gives: its alphabet, entropy and likeness to words. */
import { kindOf, log2, makeUpOf, type MakeUp } from './make-up.ts';
import type { Trigrams } from './trigrams.ts';

/** In the order in which `putValueFeatures` gives them. */
export const VALUE_FEATURES = [
  'length',
  'share of digits',
  'share of capitals',
  'share of small letters',
  'share of signs',
  'kinds of characters',
  'entropy',
  'entropy against its alphabet',
  'share of different characters',
  'changes of kind',
  'longest run of one character',
  'longest run of letters',
  'likeness to words',
  'surprise of all its letters',
  'word parts',
  'slashes',
  'dots',
  'dashes',
  'underscores',
  'spaces',
  'hex only',
  'digits only',
  'base64 padding',
  'first character',
  'last character',
  'letters beyond ASCII',
  'digits at its end',
] as const;

const EQUALS = 61;

/** @param value latin1, not empty @param row gets the numbers from `at` on @returns where the next ones go */
export function putValueFeatures(
  value: string,
  trigrams: Trigrams,
  row: Float64Array,
  at: number,
): number {
  const { length } = value;
  const madeOf = makeUpOf(value);
  const next = putAlphabet(length, madeOf, row, at);
  return putForm(value, madeOf, trigrams.cost(value), row, next);
}

function putAlphabet(length: number, madeOf: MakeUp, row: Float64Array, start: number): number {
  const { digits, capitals, small, others, entropy } = madeOf;
  const alphabet = (digits ? 10 : 0) + (capitals ? 26 : 0) + (small ? 26 : 0) + (others ? 12 : 0);
  let at = start;
  row[at++] = Math.min(length, 120);
  row[at++] = digits / length;
  row[at++] = capitals / length;
  row[at++] = small / length;
  row[at++] = others / length;
  row[at++] = Number(digits > 0) + Number(capitals > 0) + Number(small > 0) + Number(others > 0);
  row[at++] = entropy;
  row[at++] = entropy / log2(Math.max(2, Math.min(length, alphabet)));
  row[at++] = madeOf.different / length;
  row[at++] = madeOf.changes / length;
  row[at++] = madeOf.longestSame;
  row[at++] = madeOf.longestLetters;
  return at;
}

function putForm(
  value: string,
  madeOf: MakeUp,
  cost: number,
  row: Float64Array,
  start: number,
): number {
  const { length } = value;
  let at = start;
  row[at++] = cost;
  row[at++] = Math.min(120, cost * (madeOf.capitals + madeOf.small));
  row[at++] = madeOf.parts;
  row[at++] = madeOf.slashes;
  row[at++] = madeOf.dots;
  row[at++] = madeOf.dashes;
  row[at++] = madeOf.underscores;
  row[at++] = madeOf.spaces;
  row[at++] = Number(isHex(madeOf));
  row[at++] = Number(madeOf.digits === length);
  row[at++] = Number(isPadded(value));
  row[at++] = edge(value.charCodeAt(0));
  row[at++] = edge(value.charCodeAt(length - 1));
  row[at++] = madeOf.beyond / length;
  row[at++] = madeOf.digitsAtEnd;
  return at;
}

/** Letters of one case only. */
function isHex({ others, small, smallHex, capitals, capitalHex }: MakeUp): boolean {
  return (
    others === 0 &&
    ((capitals === 0 && small === smallHex) || (small === 0 && capitals === capitalHex))
  );
}

/** `=` or `==` at the end, and not more. */
function isPadded(value: string): boolean {
  const { length } = value;
  if (value.charCodeAt(length - 1) !== EQUALS) return false;
  const signs = value.charCodeAt(length - 2) === EQUALS ? 2 : 1;
  return length > signs && value.charCodeAt(length - signs - 1) !== EQUALS;
}

/** Letters and digits by kind, signs one by one. */
function edge(code: number): number {
  const kind = kindOf(code & 255);
  return kind === 3 ? Math.min(127, code) : -1 - kind;
}
