/** Findings as plain data, as one thread can send them to another; values leave the process by none of it. */
import { Secret } from '../../detect/secret.ts';
import type { Finding, Place } from '../../detect/types.ts';
import type { RuleSet } from '../../rules/types.ts';

/** A finding without its classes; the rule is its number in the set that both threads have. */
export interface WiredFinding extends Omit<Finding, 'rule' | 'secret' | 'place'> {
  readonly rule: number;
  readonly secret: string;
  readonly place: Omit<Place, 'excerpt' | 'before'> & {
    readonly excerpt: string;
    readonly before?: string;
  };
}

export function toWire(finding: Finding, rules: RuleSet): WiredFinding {
  const { rule, secret, place } = finding;
  const { excerpt, before, ...rest } = place;
  return {
    ...finding,
    rule: rules.rules.indexOf(rule),
    secret: secret.reveal(),
    place: {
      ...rest,
      excerpt: excerpt.reveal(),
      ...(before !== undefined && { before: before.reveal() }),
    },
  };
}

export function fromWire(wired: WiredFinding, rules: RuleSet): Finding {
  const { excerpt, before, ...rest } = wired.place;
  return {
    ...wired,
    rule: rules.at(wired.rule),
    secret: new Secret(wired.secret),
    place: {
      ...rest,
      excerpt: new Secret(excerpt),
      ...(before !== undefined && { before: new Secret(before) }),
    },
  };
}
