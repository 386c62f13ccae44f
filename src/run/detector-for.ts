/** One detector for each set of rules: making one takes longer than a small commit takes to scan. */
import { Detector } from '../detect/detector.ts';
import type { RuleSet } from '../rules/types.ts';

const made = new WeakMap<RuleSet, Detector>();

export function detectorFor(rules: RuleSet): Detector {
  let detector = made.get(rules);
  if (detector === undefined) made.set(rules, (detector = new Detector(rules)));
  return detector;
}
