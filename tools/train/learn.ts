/** From labelled candidates to a model: the table of words, then the trees. */
import { featuresOf } from '../../src/detect/generic/score.ts';
import type { Forest } from '../../src/detect/generic/trees.ts';
import { Trigrams } from '../../src/detect/generic/trigrams.ts';
import { boost, type Row, type Settings } from './boost.ts';
import type { Labelled, Line } from './lines.ts';

const SETTINGS: Settings = {
  trees: 240,
  depth: 5,
  rate: 0.07,
  leafWeight: 3,
  lambda: 2,
  rowShare: 0.7,
  featureShare: 0.5,
};
/** No repository weighs more than so many candidates of one label. */
const MOST_OF_ONE = 40;
/** A folder of clean code weighs as much as so many repositories. */
const CLEAN = 10;

/** A model without the line that is drawn. */
export interface Learned {
  readonly forest: Forest;
  readonly costs: Uint8Array;
}

/** @param lines whose words are learned, secrets left out */
export function learn(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  settings: Partial<Settings> = {},
): Learned {
  const costs = Trigrams.learn(lines.map(wordsOnly));
  const trigrams = new Trigrams(costs);
  const counts = new Map<string, number>();
  const keyOf = ({ line, label }: Labelled): string => `${line.repo} ${label}`;
  for (const one of labelled) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const rows = labelled.map((one): Row => ({
    features: featuresOf(one.candidate.context, trigrams),
    label: one.label,
    weight: Math.min(
      1,
      ((one.line.categories.includes('clean') ? CLEAN : 1) * MOST_OF_ONE) / counts.get(keyOf(one))!,
    ),
  }));
  return { forest: boost(rows, { ...SETTINGS, ...settings }), costs };
}

/** A line without its secrets. */
function wordsOnly({ text, secrets }: Line): string {
  const bytes = Buffer.from(text, 'utf8');
  for (const [start, end] of secrets) bytes.fill(' ', start, end);
  return bytes.toString('utf8');
}
