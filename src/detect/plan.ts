/** All that a detector works out from its rules before it sees a byte. The build does it once for the built-in ones. */
import type { Rule } from '../rules/types.ts';
import { planAnchors, type AnchorPlan } from './anchor-plan.ts';
import { planGeneric, type GenericPlan } from './generic-rules.ts';
import { KINDS, planManifests } from './kubernetes/kinds.ts';
import { planNames, type NamedPlan } from './named-plan.ts';
import { planShapes, type ShapePlan } from './shape-rules.ts';

export interface Plan {
  /** Of shapes first, then of names, then of generic names, then kinds of manifests. */
  readonly anchors: AnchorPlan;
  readonly shapes: ShapePlan;
  readonly named: NamedPlan;
  readonly generic: GenericPlan;
  readonly manifests: Uint16Array;
}

/** @param rules numbered by their place in this list */
export function planFor(rules: readonly Rule[]): Plan {
  const [shapes, ofShapes] = planShapes(rules);
  const [named, ofNames] = planNames(rules);
  const [generic, ofGeneric] = planGeneric(rules);
  const anchors = planAnchors([...ofShapes, ...ofNames, ...ofGeneric, ...KINDS]);
  return { anchors, shapes, named, generic, manifests: planManifests(rules) };
}
