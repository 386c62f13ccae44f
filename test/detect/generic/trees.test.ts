/** Trees in few lists give what they gave in many. */
import { expect, test } from 'vitest';
import {
  logOdds,
  logOddsOf,
  type Forest,
  type Planted,
  type Tree,
} from '../../../src/detect/generic/trees.ts';
import { seeded } from '../../../src/rules/sample.ts';

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

function planted({ bias, trees }: Forest): Planted {
  const all = (of: (tree: Tree) => readonly number[]) => trees.flatMap(of);
  return {
    bias,
    nodes: Uint8Array.from(trees, ({ feature }) => feature.length),
    feature: Uint8Array.from(all(({ feature }) => feature)),
    threshold: Float32Array.from(all(({ threshold }) => threshold)),
    left: Int8Array.from(all(({ left }) => left)),
    right: Int8Array.from(all(({ right }) => right)),
    leaves: Float32Array.from(all(({ leaves }) => leaves)),
  };
}

test('for trees by chance, and for trees of a leaf alone', () => {
  const forest: Forest = {
    bias: -1.5,
    trees: Array.from({ length: 20 }, (_, at) => grown(at % 8)),
  };
  const few = planted(forest);
  const seen = new Set<number>();
  for (let n = 0; n < 200; n++) {
    const features = Array.from({ length: FEATURES }, () => random(100) / 4);
    const odds = logOdds(forest, features);
    seen.add(odds);
    expect(logOddsOf(few, features)).toBe(odds);
  }
  expect(seen.size).toBeGreaterThan(50);
});
