/** One detector for each set of rules: making one takes longer than a small commit takes to scan. */
import compiled from '#compiled/plan.json' with { type: 'json' };
import { Detector } from '../detect/detector.ts';
import { unpackPlan } from '../detect/packed-plan.ts';
import { planFor, type Plan } from '../detect/plan.ts';
import { builtInRules } from '../rules/built-in.ts';
import type { RuleSet } from '../rules/types.ts';

const made = new WeakMap<RuleSet, Detector>();

export function detectorFor(rules: RuleSet): Detector {
  let detector = made.get(rules);
  if (detector === undefined) made.set(rules, (detector = new Detector(rules, planOf(rules))));
  return detector;
}

/** The build made that of the built-in rules: working it out takes longer than Node takes to start. */
function planOf(rules: RuleSet): Plan {
  return rules === builtInRules() ? unpackPlan(compiled) : planFor(rules.rules);
}
