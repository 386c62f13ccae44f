/** Boosted decision trees: many small trees whose leaves add up to the log odds that a value is a secret. */

/** One tree in flat lists. A node below zero in `left`/`right` is a leaf: `~node` is its place in `leaves`. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
}

export interface Forest {
  /** Log odds before any tree speaks. */
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/**
 * A forest as it is used: the nodes of all trees one after another, and their leaves. Few lists, since each costs time
 * when a start-up snapshot is read.
 */
export interface Planted {
  readonly bias: number;
  /** Nodes in each tree; a tree has one leaf more than nodes. */
  readonly nodes: Uint8Array;
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  /** Places in their own tree, as in `Tree`. */
  readonly left: Int8Array;
  readonly right: Int8Array;
  readonly leaves: Float32Array;
}

/** @returns as `logOdds` for the same trees */
export function logOddsOf(planted: Planted, features: readonly number[]): number {
  const { nodes, leaves } = planted;
  let sum = planted.bias;
  for (let tree = 0, root = 0, first = 0; tree < nodes.length; tree++) {
    const count = nodes[tree]!;
    sum += leaves[first + plantedLeaf(planted, root, count, features)]!;
    root += count;
    first += count + 1;
  }
  return sum;
}

function plantedLeaf(
  { feature, threshold, left, right }: Planted,
  root: number,
  count: number,
  features: readonly number[],
): number {
  let node = count === 0 ? ~0 : 0;
  while (node >= 0) {
    const at = root + node;
    node = features[feature[at]!]! <= threshold[at]! ? left[at]! : right[at]!;
  }
  return ~node;
}

/** @returns log odds; above 0 a secret is likelier than none */
export function logOdds(forest: Forest, features: readonly number[]): number {
  let sum = forest.bias;
  for (const tree of forest.trees) sum += tree.leaves[leafOf(tree, features)]!;
  return sum;
}

export function leafOf(
  { feature, threshold, left, right }: Tree,
  features: readonly number[],
): number {
  let node = feature.length === 0 ? ~0 : 0;
  while (node >= 0)
    node = features[feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
  return ~node;
}
