/** Rules that lie there one by one, as a set. */
import type { Rule, RuleSet } from './types.ts';

export function ruleSet(rules: readonly Rule[]): RuleSet {
  return { rules, size: rules.length, at: (place) => rules[place]! };
}
