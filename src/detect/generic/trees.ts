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
