/** Runs the rules of self-telling shapes: each in a bounded window round its anchor. */
import type { Rule, RuleSet, ShapeRule } from '../rules/types.ts';
import type { Anchor } from './anchor-plan.ts';
import { LOOK_BEHIND, mayBegin, ShapeMatcher, type Match } from './matcher.ts';

export interface ShapeMatch {
  readonly rule: ShapeRule;
  /** Offsets in the window. */
  readonly match: Match;
}

/** The number of the rule for each pair of rule and literal. */
export type ShapePlan = Uint16Array;

/** @returns the literals, in the order of the numbers that `ShapeRules.at` takes */
export function planShapes(rules: readonly Rule[]): [ShapePlan, Anchor[]] {
  const anchors: Anchor[] = [];
  const users: number[] = [];
  rules.forEach((rule, place) => {
    if (rule.recogniser !== 'shape') return;
    for (const text of rule.anchors) {
      anchors.push({ text, ignoreCase: rule.ignoreCase });
      users.push(place);
    }
  });
  return [Uint16Array.from(users), anchors];
}

export class ShapeRules {
  readonly #rules: RuleSet;
  readonly #plan: ShapePlan;
  /** By number of the rule, of those that were needed so far. */
  readonly #matchers = new Map<number, ShapeMatcher>();

  constructor(rules: RuleSet, plan: ShapePlan) {
    this.#rules = rules;
    this.#plan = plan;
  }

  /** How many bytes before and after the place of an anchor decide whether its rule matches there. */
  reach(anchor: number): readonly [before: number, after: number] {
    const { rule } = this.#matcher(this.#plan[anchor]!);
    return [rule.anchorOffset[1] + LOOK_BEHIND, rule.maxLength + 1];
  }

  /** The match of the anchor's rule that holds the anchor at `at`, if there is one. */
  at(bytes: Buffer, anchor: number, at: number): ShapeMatch | null {
    const matcher = this.#matcher(this.#plan[anchor]!);
    const { rule } = matcher;
    const [least, most] = rule.anchorOffset;
    // Cheap looks that spare nearly all anchors the pattern.
    if (least === most && rule.boundBefore && !mayBegin(bytes, at - most)) return null;
    const from = Math.max(0, at - most - LOOK_BEHIND);
    const to = Math.min(bytes.length, at + rule.maxLength + 1);
    if (matcher.needed >= 0 && !holds(bytes, matcher.needed, from, to)) return null;
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

  #matcher(place: number): ShapeMatcher {
    const known = this.#matchers.get(place);
    if (known !== undefined) return known;
    const matcher = new ShapeMatcher(this.#rules.at(place) as ShapeRule);
    this.#matchers.set(place, matcher);
    return matcher;
  }
}

function holds(bytes: Buffer, sign: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === sign) return true;
  return false;
}
