/** The score of generic secrets: features into trees. */
import type { Context } from './context.ts';
import { emptyRow, putCheap, putCostly } from './features.ts';
import { oddsOf, type Planted } from './trees.ts';
import type { Trigrams } from './trigrams.ts';

/** What learning gives: the trees, the table of words, and where to draw the line. */
export interface Model {
  readonly forest: Planted;
  readonly trigrams: Trigrams;
  /** Log odds from which a value is told. */
  readonly threshold: number;
  /** A few trees that ask only what costs next to nothing, and foretell what the forest will say. */
  readonly gate: Planted;
  /** After each tree of the gate, the log odds below which hardly a value lies that the forest tells. */
  readonly hopeless: Float32Array;
}

/** Used again for each value, so that none makes garbage. */
const row = emptyRow();

/** @returns log odds against the line that is drawn: at least 0 is worth telling */
export function score(context: Context, model: Model): number {
  putCheap(context, model.trigrams, row);
  return scoreOfRow(context, model);
}

/** As `score`, but null where that is below 0: which the gate foretells of nearly all values in a tree of code. */
export function scoreIfLikely(context: Context, model: Model): number | null {
  putCheap(context, model.trigrams, row);
  if (oddsOf(model.gate, row, model.hopeless) === -Infinity) return null;
  const odds = scoreOfRow(context, model);
  return odds < 0 ? null : odds;
}

/** The row holds what costs next to nothing already. */
function scoreOfRow(context: Context, { forest, threshold }: Model): number {
  putCostly(context, row);
  return oddsOf(forest, row) - threshold;
}
