/** Finds where a node of a tree is split best: the feature and bin that explain most of what is still wrong. */
import type { Binned } from './bins.ts';

/** First and second derivatives of the loss, by row. */
export interface Sums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export interface Limits {
  readonly leafWeight: number;
  readonly lambda: number;
}

const MOST_BINS = 64;
const gs = new Float64Array(MOST_BINS);
const hs = new Float64Array(MOST_BINS);

/** @returns null where no split gains anything */
export function bestSplit(
  { bins, edges }: Binned,
  sums: Sums,
  rows: Int32Array,
  asked: readonly number[],
  limits: Limits,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-3;
  for (const feature of asked) {
    fill(bins[feature]!, sums, rows);
    const [gain, bin] = bestBin(edges[feature]!.length, limits);
    if (gain > most) [most, best] = [gain, { feature, bin }];
  }
  return best;
}

function fill(bins: Uint8Array, { gradient, hessian }: Sums, rows: Int32Array): void {
  gs.fill(0);
  hs.fill(0);
  for (const row of rows) {
    const bin = bins[row]!;
    gs[bin]! += gradient[row]!;
    hs[bin]! += hessian[row]!;
  }
}

function bestBin(edges: number, { lambda, leafWeight }: Limits): [gain: number, bin: number] {
  let [g, h] = [0, 0];
  for (let bin = 0; bin <= edges; bin++) {
    g += gs[bin]!;
    h += hs[bin]!;
  }
  let [best, at, left, leftWeight] = [0, 0, 0, 0];
  for (let bin = 0; bin < edges; bin++) {
    left += gs[bin]!;
    leftWeight += hs[bin]!;
    if (leftWeight < leafWeight || h - leftWeight < leafWeight) continue;
    const gain =
      left ** 2 / (leftWeight + lambda) +
      (g - left) ** 2 / (h - leftWeight + lambda) -
      g ** 2 / (h + lambda);
    if (gain > best) [best, at] = [gain, bin];
  }
  return [best, at];
}
