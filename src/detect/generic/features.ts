/** All that the trees may ask of a value and its context: first what looking at the value once gives, then what costs more. */
import type { Context } from './context.ts';
import { HABIT_FEATURES, putHabitFeatures } from './habit-features.ts';
import { LINE_FEATURES, putLineFeatures, putSignFeatures, SIGN_FEATURES } from './line-features.ts';
import { NAME_FEATURES, nameFeatures } from './name-features.ts';
import { PATH_FEATURES, pathFeatures } from './path-features.ts';
import type { Trigrams } from './trigrams.ts';
import { putValueFeatures, VALUE_FEATURES } from './value-features.ts';

const CHEAP = [...VALUE_FEATURES, ...SIGN_FEATURES] as const;

/** Names of all features, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...CHEAP,
  ...NAME_FEATURES,
  ...PATH_FEATURES,
  ...HABIT_FEATURES,
  ...LINE_FEATURES,
];

/** So many of them, the first, cost next to nothing. */
export const CHEAP_FEATURES = CHEAP.length;

/** @returns an empty row, to be used for one value after the other */
export function emptyRow(): Float64Array {
  return new Float64Array(FEATURES.length);
}

/** Fills the first `CHEAP_FEATURES` of a row. */
export function putCheap(context: Context, trigrams: Trigrams, row: Float64Array): void {
  const behindValue = putValueFeatures(context.value, trigrams, row, 0);
  putSignFeatures(context, row, behindValue);
}

/** Fills the others. */
export function putCostly(context: Context, row: Float64Array): void {
  const behindName = put(nameFeatures(context.name), row, CHEAP_FEATURES);
  const behindPath = put(pathFeatures(context.path), row, behindName);
  const behindHabits = putHabitFeatures(context.value, row, behindPath);
  putLineFeatures(context, row, behindHabits);
}

function put(numbers: readonly number[], row: Float64Array, start: number): number {
  let at = start;
  for (const number of numbers) row[at++] = number;
  return at;
}
