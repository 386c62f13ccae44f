/** Widens a pattern so that proving it is quick: whatever the wider one cannot be made to do, the pattern cannot either. */
import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../../src/rules/pattern.ts';

/**
 * Counts above `exact` become open (`x{32}` is `xxx*`), and lookarounds go. Every way to read a text by the pattern is a
 * way to read it by the result, so the result backtracks at least as much.
 * @param source sub-patterns filled in
 * @param exact largest fixed count that stays
 */
export function loosen(source: string, exact: number): string {
  return ofNode(parsePattern(source), exact);
}

function ofNode(node: AST.Pattern | AST.Alternative | AST.Element, exact: number): string {
  switch (node.type) {
    case 'Pattern':
      return node.alternatives.map((each) => ofNode(each, exact)).join('|');
    case 'Group':
    case 'CapturingGroup':
      return `(?:${node.alternatives.map((each) => ofNode(each, exact)).join('|')})`;
    case 'Alternative':
      return node.elements.map((each) => ofNode(each, exact)).join('');
    case 'Quantifier':
      return ofQuantifier(node, exact);
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? '' : node.raw;
    default:
      return node.raw;
  }
}

function ofQuantifier({ element, min, max, greedy }: AST.Quantifier, exact: number): string {
  const inner = ofNode(element, exact);
  const lazy = greedy ? '' : '?';
  if (min === max && max <= exact) return `${inner}{${min}}`;
  if (max < 4) return `${inner}{${min},${max}}${lazy}`;
  return `${inner}{${Math.min(min, 2)},}${lazy}`;
}

/** What stands between the outermost bars, also where one group holds it all. */
export function alternativesOf(source: string): string[] {
  const { alternatives } = parsePattern(source);
  const only = alternatives.length === 1 ? alternatives[0]!.elements : [];
  const whole =
    only.length === 1 && only[0]!.type === 'Group' ? only[0].alternatives : alternatives;
  return whole.map(({ raw }) => raw);
}
