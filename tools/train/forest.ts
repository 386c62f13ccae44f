/** A forest as it is learned, tree by tree, and how it is laid out for use. */
import type { Planted } from '../../src/detect/generic/trees.ts';

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

/** @returns the same trees in few lists, with places counted over all of them */
export function plant({ bias, trees }: Forest): Planted {
  const [roots, next]: [number[], number[]] = [[], []];
  let [nodes, leaves] = [0, 0];
  for (const { left, right, leaves: own } of trees) {
    const place = (to: number): number => (to < 0 ? ~(leaves + ~to) : nodes + to);
    roots.push(place(left.length === 0 ? ~0 : 0));
    for (const node of left.keys()) next.push(place(left[node]!), place(right[node]!));
    nodes += left.length;
    leaves += own.length;
  }
  return {
    bias,
    roots: Int16Array.from(roots),
    feature: Uint8Array.from(trees.flatMap(({ feature }) => feature)),
    threshold: Float32Array.from(trees.flatMap(({ threshold }) => threshold)),
    next: Int16Array.from(next),
    leaves: Float32Array.from(trees.flatMap((tree) => tree.leaves)),
  };
}
