/** From labelled candidates to a model: the table of words, then the trees. */
import {
  CHEAP_FEATURES,
  emptyRow,
  FEATURES,
  putCheap,
  putCostly,
} from '../../src/detect/generic/features.ts';
import { oddsOf } from '../../src/detect/generic/trees.ts';
import { Trigrams } from '../../src/detect/generic/trigrams.ts';
import { boost, type Row, type Settings } from './boost.ts';
import { plant, type Forest } from './forest.ts';
import type { Labelled, Line } from './lines.ts';

const ALIKE = { rate: 0.07, leafWeight: 3, lambda: 2, rowShare: 0.7 };
const WHOLE: Settings = {
  ...ALIKE,
  trees: 120,
  rate: 0.14,
  depth: 5,
  features: FEATURES.length,
  featureShare: 0.5,
};
/** What nearly all values are dismissed by: few trees, each asking what it likes of what costs little. */
const GATE: Settings = {
  ...ALIKE,
  trees: 20,
  depth: 6,
  rate: 0.35,
  features: CHEAP_FEATURES,
  featureShare: 0.9,
};
/**
 * Log odds from which the gate has to let a value through. Of the values it learned from it may lose one in so many; room
 * below its lines is left for others, the more the more trees have spoken. Of those of repositories that it had not seen
 * it then lost 37 in 4,048, and let through one value in 27 of clean code.
 */
const TOLD = 1;
const LOST = 1000;
const ROOM = 1;
/** No repository weighs more than so many candidates of one label. */
const MOST_OF_ONE = 40;
/** A folder of clean code weighs as much as so many repositories. */
const CLEAN = 10;

/** A model without the line that is drawn. */
export interface Learned {
  readonly forest: Forest;
  readonly costs: Uint8Array;
  readonly gate: Forest;
  /** After each tree of the gate, the log odds below which a value is given up. */
  readonly hopeless: Float32Array;
}

/** @param lines whose words are learned, secrets left out */
export function learn(lines: readonly Line[], labelled: readonly Labelled[]): Learned {
  const costs = Trigrams.learn(lines.map(wordsOnly));
  const trigrams = new Trigrams(costs);
  const counts = new Map<string, number>();
  const keyOf = ({ line, label }: Labelled): string => `${line.repo} ${label}`;
  for (const one of labelled) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const rows = labelled.map((one): Row => ({
    features: featuresOf(one, trigrams),
    label: one.label,
    weight: Math.min(
      1,
      ((one.line.categories.includes('clean') ? CLEAN : 1) * MOST_OF_ONE) / counts.get(keyOf(one))!,
    ),
  }));
  const forest = boost(rows, WHOLE);
  return { forest, costs, ...learnGate(forest, rows) };
}

function featuresOf({ candidate }: Labelled, trigrams: Trigrams): Float64Array {
  const features = emptyRow();
  putCheap(candidate.context, trigrams, features);
  putCostly(candidate.context, features);
  return features;
}

/** The gate learns what the forest says, and is closed to what fares worse than nearly all that the forest tells. */
function learnGate(forest: Forest, rows: readonly Row[]): Pick<Learned, 'gate' | 'hopeless'> {
  const whole = plant(forest);
  const told = (row: Row): boolean => oddsOf(whole, row.features) >= TOLD;
  const gate = boost(
    rows.map((row) => ({ ...row, label: Number(told(row)), weight: 1 })),
    GATE,
  );
  const soFar = gate.trees.map((_, last) =>
    plant({ bias: gate.bias, trees: gate.trees.slice(0, last + 1) }),
  );
  const paths = rows
    .filter(told)
    .map(({ features }) => soFar.map((trees) => oddsOf(trees, features)))
    .sort((a, b) => a.at(-1)! - b.at(-1)!);
  const kept = paths.slice(Math.floor(paths.length / LOST));
  const hopeless = Float32Array.from(soFar, (_, tree) => {
    const least = kept.reduce((lowest, path) => Math.min(lowest, path[tree]!), Infinity);
    return least - (ROOM * (tree + 1)) / GATE.trees;
  });
  return { gate, hopeless };
}

/** A line without its secrets. */
function wordsOnly({ text, secrets }: Line): string {
  const bytes = Buffer.from(text, 'utf8');
  for (const [start, end] of secrets) bytes.fill(' ', start, end);
  return bytes.toString('utf8');
}
