/** Learns boosted trees: each new tree is fitted to what the ones before it got wrong (Friedman 2001, logistic loss). */
import { binned, type Binned } from './bins.ts';
import type { Forest, Tree } from './forest.ts';
import { bestSplit, type Sums } from './split.ts';

export interface Row {
  readonly features: Float64Array;
  /** 1 secret, 0 none. */
  readonly label: number;
  readonly weight: number;
}

export interface Settings {
  readonly trees: number;
  /** So many features, the first, may be asked. */
  readonly features: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  /** Penalty on large leaves. */
  readonly lambda: number;
  /** Share of the rows and of the features that each tree sees, so that trees differ. */
  readonly rowShare: number;
  readonly featureShare: number;
}

/** @returns trees each of which mends what those before it got wrong */
export function boost(rows: readonly Row[], settings: Settings): Forest {
  const data = binned(rows.map(({ features }) => features));
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positives = weights.reduce((sum, weight, i) => sum + weight * labels[i]!, 0);
  const bias = Math.log(positives / (total - positives));
  const margin = new Float64Array(rows.length).fill(bias);
  const sums: Sums = {
    gradient: new Float64Array(rows.length),
    hessian: new Float64Array(rows.length),
  };
  const random = randomFrom(1);
  const trees = Array.from({ length: settings.trees }, () => {
    for (let i = 0; i < rows.length; i++) {
      const likely = 1 / (1 + Math.exp(-margin[i]!));
      sums.gradient[i] = weights[i]! * (labels[i]! - likely);
      sums.hessian[i] = weights[i]! * likely * (1 - likely);
    }
    const seen = Int32Array.from(rows.keys()).filter(() => random() < settings.rowShare);
    const asked = [...data.edges.keys()].filter(
      (feature) => feature < settings.features && random() < settings.featureShare,
    );
    return new Grower(data, sums, settings, asked).grow(seen, margin);
  });
  return { bias, trees };
}

/** Mulberry32: the same numbers in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Grower {
  readonly #tree = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    leaves: [] as number[],
  };
  readonly #data: Binned;
  readonly #sums: Sums;
  readonly #settings: Settings;
  readonly #asked: readonly number[];

  constructor(data: Binned, sums: Sums, settings: Settings, asked: readonly number[]) {
    this.#data = data;
    this.#sums = sums;
    this.#settings = settings;
    this.#asked = asked;
  }

  /** Grows one tree from the rows it sees, and moves the margin of every row by it. */
  grow(rows: Int32Array, margin: Float64Array): Tree {
    const all = Int32Array.from(margin.keys());
    this.#node(rows, all, this.#settings.depth, margin);
    return this.#tree;
  }

  /** @returns number of the node, or `~leaf` */
  #node(rows: Int32Array, all: Int32Array, depth: number, margin: Float64Array): number {
    const split =
      depth > 0 ? bestSplit(this.#data, this.#sums, rows, this.#asked, this.#settings) : null;
    if (!split) return this.#leaf(rows, all, margin);
    const node = this.#tree.feature.length;
    this.#tree.feature.push(split.feature);
    this.#tree.threshold.push(Math.fround(this.#data.edges[split.feature]![split.bin]!));
    this.#tree.left.push(0);
    this.#tree.right.push(0);
    const bins = this.#data.bins[split.feature]!;
    const below = (row: number): boolean => bins[row]! <= split.bin;
    const above = (row: number): boolean => bins[row]! > split.bin;
    const next = (part: (row: number) => boolean): number =>
      this.#node(rows.filter(part), all.filter(part), depth - 1, margin);
    this.#tree.left[node] = next(below);
    this.#tree.right[node] = next(above);
    return node;
  }

  #leaf(rows: Int32Array, all: Int32Array, margin: Float64Array): number {
    const { gradient, hessian } = this.#sums;
    let [g, h] = [0, this.#settings.lambda];
    for (const row of rows) {
      g += gradient[row]!;
      h += hessian[row]!;
    }
    const value = Math.fround((this.#settings.rate * g) / h);
    for (const row of all) margin[row]! += value;
    return ~(this.#tree.leaves.push(value) - 1);
  }
}
