/** The score of generic secrets: features into trees, and the reasons in words. */
import { CONTEXT_FEATURES, contextFeatures, type Context } from './context-features.ts';
import { logOddsOf, type Planted } from './trees.ts';
import type { Trigrams } from './trigrams.ts';
import { VALUE_FEATURES, valueFeatures } from './value-features.ts';

/** Names of all features, in the order of `featuresOf`. */
export const FEATURES: readonly string[] = [...VALUE_FEATURES, ...CONTEXT_FEATURES];

/** What learning gives: the trees, the table of words, and where to draw the line. */
export interface Model {
  readonly forest: Planted;
  readonly trigrams: Trigrams;
  /** Log odds from which a value is told. */
  readonly threshold: number;
}

export function featuresOf(context: Context, trigrams: Trigrams): number[] {
  return [...valueFeatures(context.value, trigrams), ...contextFeatures(context)];
}

/** @returns log odds against the line that is drawn: at least 0 is worth telling */
export function score(context: Context, model: Model): number {
  return logOddsOf(model.forest, featuresOf(context, model.trigrams)) - model.threshold;
}
