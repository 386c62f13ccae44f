/** Learns boosted trees: each new tree is fitted to what the ones before it got wrong (Friedman 2001, logistic loss). */
import type { Forest, Tree } from '../../src/detect/generic/trees.ts';

export interface Row {
  readonly features: readonly number[];
  /** 1 secret, 0 none. */
  readonly label: number;
  readonly weight: number;
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  /** Penalty on large leaves. */
  readonly lambda: number;
}

const BINS = 64;

/** Rows in bins of each feature, so that a split looks at 64 places instead of every value. */
interface Binned {
  readonly edges: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
}

export function boost(rows: readonly Row[], settings: Settings): Forest {
  const binned = bin(rows);
  const positives = rows.reduce((sum, { label, weight }) => sum + label * weight, 0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log(positives / (total - positives));
  const margin = new Float64Array(rows.length).fill(bias);
  const trees: Tree[] = [];
  for (let n = 0; n < settings.trees; n++) {
    const gradient = rows.map(({ label, weight }, i) => weight * (label - sigmoid(margin[i]!)));
    const hessian = rows.map(
      ({ weight }, i) => weight * sigmoid(margin[i]!) * (1 - sigmoid(margin[i]!)),
    );
    const grower = new Grower(binned, gradient, hessian, settings);
    trees.push(
      grower.grow(
        rows.map((_, i) => i),
        (indices, value) => {
          for (const i of indices) margin[i]! += value;
        },
      ),
    );
  }
  return { bias, trees };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function bin(rows: readonly Row[]): Binned {
  const edges = rows[0]!.features.map((_, f) => edgesOf(rows.map(({ features }) => features[f]!)));
  const bins = edges.map((own, f) =>
    Uint8Array.from(rows, ({ features }) => {
      const place = own.findIndex((edge) => features[f]! <= edge);
      return place < 0 ? own.length : place;
    }),
  );
  return { edges, bins };
}

function edgesOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length <= BINS)
    return sorted.slice(0, -1).map((value, i) => (value + sorted[i + 1]!) / 2);
  const ranked = [...values].sort((a, b) => a - b);
  const places = Array.from(
    { length: BINS - 1 },
    (_, n) => ranked[Math.floor(((n + 1) * ranked.length) / BINS)]!,
  );
  return [...new Set(places)];
}

class Grower {
  readonly #tree = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    leaves: [] as number[],
  };

  readonly binned: Binned;
  readonly gradient: readonly number[];
  readonly hessian: readonly number[];
  readonly settings: Settings;

  constructor(
    binned: Binned,
    gradient: readonly number[],
    hessian: readonly number[],
    settings: Settings,
  ) {
    this.binned = binned;
    this.gradient = gradient;
    this.hessian = hessian;
    this.settings = settings;
  }

  grow(rows: readonly number[], settle: (rows: readonly number[], value: number) => void): Tree {
    this.#node(rows, this.settings.depth, settle);
    return this.#tree;
  }

  /** @returns number of the node, or `~leaf` */
  #node(
    rows: readonly number[],
    depth: number,
    settle: (rows: readonly number[], value: number) => void,
  ): number {
    const split = depth > 0 ? this.#bestSplit(rows) : null;
    if (!split) return this.#leaf(rows, settle);
    const node = this.#tree.feature.length;
    this.#tree.feature.push(split.feature);
    this.#tree.threshold.push(Math.fround(this.binned.edges[split.feature]![split.bin]!));
    this.#tree.left.push(0);
    this.#tree.right.push(0);
    const bins = this.binned.bins[split.feature]!;
    this.#tree.left[node] = this.#node(
      rows.filter((row) => bins[row]! <= split.bin),
      depth - 1,
      settle,
    );
    this.#tree.right[node] = this.#node(
      rows.filter((row) => bins[row]! > split.bin),
      depth - 1,
      settle,
    );
    return node;
  }

  #leaf(rows: readonly number[], settle: (rows: readonly number[], value: number) => void): number {
    const value = Math.fround(
      (this.settings.rate * sumOf(rows, this.gradient)) /
        (sumOf(rows, this.hessian) + this.settings.lambda),
    );
    settle(rows, value);
    return ~(this.#tree.leaves.push(value) - 1);
  }

  #bestSplit(rows: readonly number[]): { feature: number; bin: number } | null {
    let best: { feature: number; bin: number } | null = null;
    let most = 1e-3;
    const [g, h] = [sumOf(rows, this.gradient), sumOf(rows, this.hessian)];
    for (let feature = 0; feature < this.binned.bins.length; feature++) {
      const [gains, bin] = this.#bestBin(rows, feature, g, h);
      if (gains > most) [most, best] = [gains, { feature, bin }];
    }
    return best;
  }

  #bestBin(
    rows: readonly number[],
    feature: number,
    g: number,
    h: number,
  ): [gain: number, bin: number] {
    const { lambda, leafWeight } = this.settings;
    const count = this.binned.edges[feature]!.length;
    const gs = new Float64Array(count + 1);
    const hs = new Float64Array(count + 1);
    const bins = this.binned.bins[feature]!;
    for (const row of rows) {
      gs[bins[row]!]! += this.gradient[row]!;
      hs[bins[row]!]! += this.hessian[row]!;
    }
    let [best, at, left, leftWeight] = [0, 0, 0, 0];
    for (let bin = 0; bin < count; bin++) {
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
}

function sumOf(rows: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  return sum;
}
