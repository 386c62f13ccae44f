/** What can be known of a pattern before it runs: how long its matches are and which literal text each must hold. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { ConfigError } from '../errors.ts';

/** Longest match that is looked for, in bytes; open quantifiers are cut here. Enough for a 16,384 bit RSA key in PEM. */
export const MAX_MATCH = 16_384;

/** Parses a filled-in pattern. @throws ConfigError with the position in the pattern */
export function parsePattern(source: string): AST.Pattern {
  let pattern: AST.Pattern;
  try {
    pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);
  } catch (error) {
    throw new ConfigError(`no regular expression: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return pattern;
}

/** Bytes a class or character can be. */
export function bytesOf(element: AST.Element): readonly number[] | null {
  switch (element.type) {
    case 'Character':
      return [element.value];
    case 'CharacterSet':
      return fromTest((byte) => setHas(element, byte));
    case 'CharacterClass':
      return fromTest((byte) => element.elements.some((part) => partHas(part, byte)) !== element.negate);
    default:
      return null;
  }
}

function fromTest(test: (byte: number) => boolean): number[] {
  const bytes: number[] = [];
  for (let byte = 0; byte < 256; byte++) if (test(byte)) bytes.push(byte);
  return bytes;
}

function partHas(part: AST.CharacterClass['elements'][number], byte: number): boolean {
  if (part.type === 'Character') return part.value === byte;
  if (part.type === 'CharacterClassRange') return byte >= part.min.value && byte <= part.max.value;
  if (part.type === 'CharacterSet') return setHas(part, byte);
  throw new ConfigError(`"${part.raw}" is not allowed in a pattern`);
}

function setHas(set: AST.CharacterSet, byte: number): boolean {
  const sources = { any: /[^]/, digit: /\d/, space: /\s/, word: /\w/ };
  if (set.kind === 'property') throw new ConfigError(`"${set.raw}" is not allowed in a pattern`);
  const has = sources[set.kind].test(String.fromCharCode(byte));
  return set.kind === 'any' ? true : has !== set.negate;
}

/** Fewest and most bytes an element can take, the most cut at `MAX_MATCH`. */
export function lengths(node: AST.Pattern | AST.Alternative | AST.Element): readonly [min: number, max: number] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup': {
      const all = node.alternatives.map(lengths);
      return [Math.min(...all.map(([min]) => min)), Math.max(...all.map(([, max]) => max))];
    }
    case 'Alternative': {
      const all = node.elements.map(lengths);
      return [sum(all.map(([min]) => min)), Math.min(MAX_MATCH, sum(all.map(([, max]) => max)))];
    }
    case 'Quantifier': {
      const [min, max] = lengths(node.element);
      return [min * node.min, Math.min(MAX_MATCH, max === 0 ? 0 : max * node.max)];
    }
    case 'Assertion':
      return [0, 0];
    case 'Backreference':
      throw new ConfigError('a pattern may not refer back to a group');
    default:
      return [1, 1];
  }
}

/** How much a match says, in bits: 8 for a literal character, 2 for one of 62, at most 400. Of alternatives, the least. */
export function information(node: AST.Pattern | AST.Alternative | AST.Element): number {
  return Math.min(400, Math.round(bits(node)));
}

function bits(node: AST.Pattern | AST.Alternative | AST.Element): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.min(...node.alternatives.map(bits));
    case 'Alternative':
      return sum(node.elements.map(bits));
    case 'Quantifier':
      return node.min * bits(node.element);
    default: {
      const bytes = bytesOf(node);
      return bytes && bytes.length > 0 ? 8 - Math.log2(bytes.length) : 0;
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
