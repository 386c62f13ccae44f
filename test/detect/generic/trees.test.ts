/** Trees in few lists give what they give one by one. */
import { expect, test } from 'vitest';
import { oddsOf } from '../../../src/detect/generic/trees.ts';
import { seeded } from '../../../src/rules/sample.ts';
import { plant, type Forest, type Tree } from '../../../tools/train/forest.ts';

const FEATURES = 6;
const random = seeded('trees');

/** A tree of so many nodes: each new one takes the place of a leaf. */
function grown(count: number): Tree {
  const [left, right]: [number[], number[]] = [[], []];
  let leaves = 1;
  for (let node = 0; node < count; node++) {
    // The leaf with the number of the node before it becomes this node.
    const sides = [left, right].flatMap((side) => side.map((to, at) => ({ side, at, to })));
    const taken = sides.filter(({ to }) => to < 0)[
      random(Math.max(1, sides.filter(({ to }) => to < 0).length))
    ];
    const old = taken === undefined ? ~0 : taken.to;
    if (taken !== undefined) taken.side[taken.at] = node;
    left.push(old);
    right.push(~leaves++);
  }
  const many = (length: number, make: () => number) => Array.from({ length }, make);
  return {
    feature: many(count, () => random(FEATURES)),
    threshold: many(count, () => random(100) / 4),
    left,
    right,
    leaves: many(leaves, () => random(1000) / 8 - 60),
  };
}

function leafOf({ feature, threshold, left, right, leaves }: Tree, row: Float64Array): number {
  let node = feature.length === 0 ? ~0 : 0;
  while (node >= 0) node = row[feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
  return leaves[~node]!;
}

const forest: Forest = {
  bias: -1.5,
  trees: Array.from({ length: 20 }, (_, at) => grown(at % 8)),
};
const planted = plant(forest);
const rows = Array.from({ length: 200 }, () =>
  Float64Array.from({ length: FEATURES }, () => random(100) / 4),
);

/** Log odds before any tree, then after each of them. */
function pathOf(row: Float64Array): number[] {
  const path = [forest.bias];
  for (const tree of forest.trees) path.push(path.at(-1)! + leafOf(tree, row));
  return path;
}

test('for trees by chance, and for trees of a leaf alone', () => {
  const odds = rows.map((row) => oddsOf(planted, row));
  expect(odds).toEqual(rows.map((row) => pathOf(row).at(-1)));
  expect(new Set(odds).size).toBeGreaterThan(50);
});

test('what falls below a line after some tree is given up, whatever comes behind', () => {
  const least = Float32Array.from({ length: 12 }, () => -40 - random(100));
  const kept = rows.map((row) => oddsOf(planted, row, least) > -Infinity);
  const wanted = rows.map((row) => least.every((line, tree) => pathOf(row)[tree + 1]! >= line));
  expect(kept).toEqual(wanted);
  expect(new Set(kept).size).toBe(2);
});
