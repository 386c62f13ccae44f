/** Runs the rules of self-telling shapes: each in a bounded window round its anchor. */
import type { Rule, ShapeRule } from '../rules/types.ts';
import type { Anchor } from './anchor-index.ts';
import { LOOK_BEHIND, ShapeMatcher, type Match } from './matcher.ts';

export interface ShapeMatch {
  readonly rule: ShapeRule;
  /** Offsets in the window. */
  readonly match: Match;
}

export class ShapeRules {
  /** One for each pair of rule and literal, in the order of the numbers that `at` takes. */
  readonly anchors: Anchor[] = [];
  readonly #users: { readonly rule: ShapeRule; readonly matcher: ShapeMatcher }[] = [];

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      if (rule.recogniser !== 'shape') continue;
      const user = { rule, matcher: new ShapeMatcher(rule) };
      for (const text of rule.anchors) {
        this.anchors.push({ text, ignoreCase: rule.ignoreCase });
        this.#users.push(user);
      }
    }
  }

  /** How many bytes before and after the place of an anchor decide whether its rule matches there. */
  reach(anchor: number): readonly [before: number, after: number] {
    const { rule } = this.#users[anchor]!;
    return [rule.anchorOffset[1] + LOOK_BEHIND, rule.maxLength + 1];
  }

  /** The match of the anchor's rule that holds the anchor at `at`, if there is one. */
  at(bytes: Buffer, anchor: number, at: number): ShapeMatch | null {
    const { rule, matcher } = this.#users[anchor]!;
    const from = Math.max(0, at - rule.anchorOffset[1] - LOOK_BEHIND);
    const to = Math.min(bytes.length, at + rule.maxLength + 1);
    const match = matcher.find(bytes.toString('latin1', from, to), at - from);
    if (!match) return null;
    const [start, end] = match.secret;
    return {
      rule,
      match: {
        ...match,
        start: match.start + from,
        end: match.end + from,
        secret: [start + from, end + from],
      },
    };
  }
}
