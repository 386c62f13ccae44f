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

/** @param row features, none of them NaN @returns log odds of all trees together */
export function oddsOf(forest: Planted, row: Float64Array): number {
  let odds = forest.bias;
  for (let tree = 0; tree < forest.roots.length; tree++) odds += leafOf(forest, tree, row);
  return odds;
}

/** @param least after each tree, the odds below which no further tree is asked @returns whether they are never below */
export function staysAbove(forest: Planted, least: Float32Array, row: Float64Array): boolean {
  let odds = forest.bias;
  for (let tree = 0; tree < least.length; tree++) {
    odds += leafOf(forest, tree, row);
    if (odds < least[tree]!) return false;
  }
  return true;
}

function leafOf(
  { roots, feature, threshold, next, leaves }: Planted,
  tree: number,
  row: Float64Array,
): number {
  let node = roots[tree]!;
  // Added as a number, the comparison is no branch that a processor would have to guess.
  while (node >= 0) node = next[2 * node + Number(row[feature[node]!]! > threshold[node]!)]!;
  return leaves[~node]!;
}
