/** Numbers that describe the line a value stands in. */
import { wordsOf } from '../naming/words.ts';
import type { Context } from './context.ts';

/** In the order in which `putSignFeatures` gives them. */
export const SIGN_FEATURES = ['quote', 'sign before', 'what follows'] as const;

/** In the order in which `putLineFeatures` gives them. */
export const LINE_FEATURES = [
  'value repeats its name',
  'a comment',
  'line speaks of an example',
  'line speaks of a public key',
  'prose follows',
] as const;

/** How far before the value its sign may stand. */
const REACH = 20;
const [BANG, PAREN, COMMA, COLON, EQUALS, MORE] = [33, 40, 44, 58, 61, 62] as const;

/** @param row gets the numbers from `start` on @returns where the next ones go */
export function putSignFeatures(
  { quote, before, after }: Context,
  row: Float64Array,
  start: number,
): number {
  let at = start;
  row[at++] = quote === '' ? 0 : quote.endsWith('"') ? 1 : quote.endsWith("'") ? 2 : 3;
  row[at++] = signBefore(before);
  row[at++] = after === '' ? 0 : Math.min(127, after.charCodeAt(0));
  return at;
}

/** 1 `=` or `:=`, 2 `:`, 3 `(`, 4 `,`, 5 `>`, 6 comparison, 7 `=>`, 0 only space. */
function signBefore(before: string): number {
  for (let at = before.length - 1; at >= 0 && at >= before.length - 1 - REACH; at--) {
    const code = before.charCodeAt(at);
    if (code === EQUALS) return equalsSign(before, at);
    if (code === COLON) return 2;
    if (code === PAREN) return 3;
    if (code === COMMA) return 4;
    if (code === MORE) return before.charCodeAt(at - 1) === EQUALS ? 7 : 5;
  }
  return 0;
}

/** `==`, `===`, `!=` and `!==` compare. @param at where the last `=` stands */
function equalsSign(before: string, at: number): number {
  const left = before.charCodeAt(at - 1);
  return left === EQUALS || left === BANG ? 6 : 1;
}

/** @param row gets the numbers from `start` on @returns where the next ones go */
export function putLineFeatures(
  { name, value, before, after }: Context,
  row: Float64Array,
  start: number,
): number {
  let at = start;
  row[at++] = Number(repeats(wordsOf(name), value));
  row[at++] = Number(/^\s*(?:\/\/|#|\*|\/\*|<!--|;|--)/.test(before));
  row[at++] = Number(/example|sample|e\.g\.|usage|placeholder|dummy|demo/i.test(before));
  row[at++] = Number(/public[_ -]?key|pub[_-]?key|fingerprint|certificate/i.test(before));
  row[at++] = Number(/^(?: [a-z]+,?){2}/i.test(after));
  return at;
}

function repeats(words: readonly string[], value: string): boolean {
  const folded = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.some((word) => word.length >= 3 && folded.includes(word));
}
