/** Makes random texts that a pattern matches: samples are put together at run time and never stored. */
import type { AST } from '@eslint-community/regexpp';
import { bytesOf, parsePattern } from './pattern.ts';

/** Gives an integer in [0, n). */
export type Random = (n: number) => number;

/**
 * A small generator that gives the same numbers for the same seed, on every machine (mulberry32).
 * Not for anything that must not be guessed.
 */
export function seeded(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** An open quantifier is repeated at most this often more than it must. */
const SLACK = 12;
/** …and, where that may be, at least as often as this: `.{1,200}` is to give a password, not a letter. */
const ORDINARY = 12;

/**
 * @param pattern source of a regular expression, sub-patterns filled in
 * @returns a text that the pattern matches (lookarounds are not honoured), latin1
 */
export function sampleOf(pattern: string, random: Random): string {
  return ofNode(parsePattern(pattern), random);
}

function ofNode(node: AST.Pattern | AST.Group | AST.CapturingGroup, random: Random): string {
  const alternative = node.alternatives[random(node.alternatives.length)]!;
  return alternative.elements.map((element) => ofElement(element, random)).join('');
}

function ofElement(element: AST.Element, random: Random): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofNode(element, random);
    case 'Quantifier': {
      const least = element.max >= ORDINARY ? Math.max(element.min, ORDINARY) : element.min;
      const most = Math.min(element.max, least + SLACK);
      const times = least + random(most - least + 1);
      return Array.from({ length: times }, () => ofElement(element.element, random)).join('');
    }
    case 'Assertion':
      return '';
    default:
      return String.fromCharCode(pick(bytesOf(element) ?? [], random));
  }
}

/** Prints ASCII where the class allows it: `[^"]` is to give a letter rather than a control character. */
function pick(bytes: readonly number[], random: Random): number {
  const readable = bytes.filter((byte) => /[0-9A-Za-z]/.test(String.fromCharCode(byte)));
  const visible = bytes.filter((byte) => byte > 0x20 && byte < 0x7f);
  const from = bytes.length > 80 && readable.length > 0 ? readable : visible.length > 0 ? visible : bytes;
  return from[random(from.length)]!;
}
