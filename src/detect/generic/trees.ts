/** Boosted decision trees: many small trees whose leaves add up to the log odds that a value is a secret. */

/**
 * A forest as it is used: the nodes of all trees one after another, and their leaves. Few lists, since each costs time
 * when a start-up snapshot is read.
 */
export interface Planted {
  /** Log odds before any tree speaks. */
  readonly bias: number;
  /** Where each tree begins: a node, or `~leaf` for a tree that is a leaf alone. */
  readonly roots: Int16Array;
  /** What each node asks, and up to where the answer leads to its first side. */
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  /** Two for each node: where the first and the other side lead, a node or `~leaf`. */
  readonly next: Int16Array;
  readonly leaves: Float32Array;
}

/** @param from number of the first tree that speaks; @param to of the first that speaks no more @returns the sum of their leaves */
export function sumOfTrees(
  { roots, feature, threshold, next, leaves }: Planted,
  row: Float64Array,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree]!;
    while (node >= 0) node = next[2 * node + (row[feature[node]!]! <= threshold[node]! ? 0 : 1)]!;
    sum += leaves[~node]!;
  }
  return sum;
}
