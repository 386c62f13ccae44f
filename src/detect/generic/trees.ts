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

/** No lines: all trees are asked. */
const NONE = new Float32Array(0);

/**
 * @param row features, none of them NaN
 * @param least after each of the first trees, the odds below which no further tree is asked
 * @returns log odds of all trees together; `-Infinity` where they fell below a line
 */
export function oddsOf(
  { bias, roots, feature, threshold, next, leaves }: Planted,
  row: Float64Array,
  least: Float32Array = NONE,
): number {
  const lines = least.length;
  let odds = bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    // Added as a number, the comparison is no branch that a processor would have to guess.
    while (node >= 0) node = next[2 * node + Number(row[feature[node]!]! > threshold[node]!)]!;
    odds += leaves[~node]!;
    if (tree < lines && odds < least[tree]!) return -Infinity;
  }
  return odds;
}
