/** Derives from a pattern the literal text that every match must hold, so that nobody keeps it by hand. */
import type { AST } from '@eslint-community/regexpp';
import { bytesOf, lengths, MAX_MATCH } from './pattern.ts';

/** Literals one of which is in every match, at this distance from its start. */
export interface Anchors {
  readonly literals: readonly string[];
  readonly offset: readonly [min: number, max: number];
}

/** Shorter literals would stop at every other line. */
const SHORTEST = 3;
const LONGEST = 16;
/** More alternatives than this cost more to look for than they save. */
const MOST = 128;

type Offset = readonly [min: number, max: number];
interface Run {
  readonly literals: readonly string[];
  readonly offset: Offset;
}

/**
 * @param pattern parsed pattern
 * @returns the rarest literals found, or null if matches need hold no text of three characters
 */
export function deriveAnchors(pattern: AST.Pattern): Anchors | null {
  return rarest(candidatesOf(pattern));
}

function candidatesOf(node: AST.Pattern | AST.Group | AST.CapturingGroup): Run[] {
  if (node.alternatives.length === 1) return ofSequence(node.alternatives[0]!.elements);
  const each = node.alternatives.map((alternative) => rarest(ofSequence(alternative.elements)));
  const literals: string[] = [];
  let [min, max] = [MAX_MATCH, 0];
  for (const anchors of each) {
    if (!anchors) return [];
    literals.push(...anchors.literals);
    min = Math.min(min, anchors.offset[0]);
    max = Math.max(max, anchors.offset[1]);
  }
  return [{ literals: [...new Set(literals)], offset: [min, max] }];
}

/** Grows runs of literal text from every element on; each state of a run is a candidate. */
function ofSequence(elements: readonly AST.Element[]): Run[] {
  const candidates: Run[] = [];
  let running: Run[] = [];
  let at: Offset = [0, 0];
  for (const element of elements) {
    for (const inner of candidatesInside(element)) candidates.push({ ...inner, offset: shift(inner.offset, at) });
    const starts = [...running, { literals: [''], offset: at }];
    const words = wordsOf(element);
    running = words ? grow(starts, words) : [];
    candidates.push(...running, ...(words ? [] : beginnings(element, starts)));
    at = shift(at, lengths(element));
  }
  return candidates;
}

function shift(offset: Offset, by: Offset): Offset {
  return [offset[0] + by[0], Math.min(MAX_MATCH, offset[1] + by[1])];
}

/** `SK[0-9a-f]{32}` cannot be written out, but `SK` and one or two of the characters after it can. */
function beginnings(element: AST.Element, starts: readonly Run[]): Run[] {
  if (element.type !== 'Quantifier' || element.min === 0) return [];
  const words = wordsOf(element.element);
  if (!words) return [];
  const once = grow(starts, words);
  return element.min > 1 ? [...once, ...grow(once, words)] : once;
}

function grow(running: readonly Run[], words: readonly string[]): Run[] {
  return running
    .filter((run) => run.literals.length * words.length <= MOST && run.literals[0]!.length < LONGEST)
    .map((run) => ({ ...run, literals: run.literals.flatMap((start) => words.map((word) => start + word)) }));
}

/** Candidates within an element that itself must take part in every match. */
function candidatesInside(element: AST.Element): Run[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return candidatesOf(element);
  if (element.type === 'Quantifier' && element.min > 0) return candidatesInside(element.element);
  return [];
}

/** Every text an element can be, or null where there are too many. */
function wordsOf(element: AST.Element): readonly string[] | null {
  if (element.type === 'Assertion') return [''];
  if (element.type === 'Group' || element.type === 'CapturingGroup') return wordsOfGroup(element);
  if (element.type === 'Quantifier') return wordsOfRepeated(element);
  const bytes = bytesOf(element);
  return bytes && bytes.length <= 40 ? bytes.map((byte) => String.fromCharCode(byte)) : null;
}

function wordsOfRepeated({ element, min, max }: AST.Quantifier): readonly string[] | null {
  if (min !== max || max > LONGEST) return null;
  const once = wordsOf(element);
  if (!once) return null;
  let words: string[] = [''];
  for (let n = 0; n < min; n++) {
    if (words.length * once.length > MOST) return null;
    words = words.flatMap((start) => once.map((word) => start + word));
  }
  return words;
}

function wordsOfGroup(group: AST.Group | AST.CapturingGroup): readonly string[] | null {
  const all: string[] = [];
  for (const { elements } of group.alternatives) {
    let words: readonly string[] = [''];
    for (const element of elements) {
      const next = wordsOf(element);
      if (!next || words.length * next.length > MOST) return null;
      words = words.flatMap((start) => next.map((word) => start + word));
    }
    all.push(...words);
  }
  return all.length <= MOST ? [...new Set(all)] : null;
}

function rarest(candidates: readonly Run[]): Anchors | null {
  let best: Run | null = null;
  let least = Infinity;
  for (const run of candidates) {
    if (run.literals.some((literal) => literal.length < SHORTEST)) continue;
    const price = cost(run);
    if (price < least) [best, least] = [run, price];
  }
  return best;
}

/** Expected stops in a million bytes of ordinary text, and a little for each literal kept in memory and each byte of slack. */
function cost({ literals, offset }: Run): number {
  const stops = literals.reduce((total, literal) => total + 1e6 * frequency(literal), 0);
  return stops + literals.length * 0.05 + (offset[1] - offset[0]) * 0.02;
}

/** Rough shares of characters in source code. */
function frequency(literal: string): number {
  let share = 1;
  for (const character of literal) {
    if (/[aeinorst]/.test(character)) share *= 0.055;
    else if (/[a-z]/.test(character)) share *= 0.02;
    else if (/[\s]/.test(character)) share *= 0.15;
    else if (/[A-Z0-9]/.test(character)) share *= 0.006;
    else share *= 0.01;
  }
  return share;
}
