/** Counts the ways to read one text by a pattern. */
import type { AST } from '@eslint-community/regexpp';

const MANY = 1e12;

/** At most so many; 1 where every count is fixed. Groups that may be left out count twice, open counts as often as a match is long. */
export function waysOf(node: AST.Pattern | AST.Alternative | AST.Element, longest: number): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.reduce((sum, each) => sum + waysOf(each, longest), 0);
    case 'Alternative':
      return node.elements.reduce((product, each) => product * waysOf(each, longest), 1);
    case 'Quantifier':
      return ofQuantifier(node, longest);
    default:
      return 1;
  }
}

function ofQuantifier({ element, min, max }: AST.Quantifier, longest: number): number {
  const most = Math.min(max, Math.max(min, longest));
  const inner = waysOf(element, longest);
  if (inner === 1) return most - min + 1;
  let sum = 0;
  for (let times = min; times <= most && sum < MANY; times++) sum += inner ** times;
  return sum;
}
