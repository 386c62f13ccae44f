/**
 * Makes the weights of the generic score again: `npm run train -- LINES.jsonl.gz SAMPLES.jsonl.gz [CLEAN-FOLDER...]`.
 * Prints precision and recall on repositories that no weight has seen (five parts, split by repository), then learns
 * from all lines and writes `src/detect/generic/weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, featuresOf } from '../src/detect/generic/score.ts';
import { logOdds, type Forest } from '../src/detect/generic/trees.ts';
import { Trigrams } from '../src/detect/generic/trigrams.ts';
import { loadRuleFolder } from '../src/rules/load.ts';
import { boost, type Row, type Settings } from './train/boost.ts';
import { cleanCandidates } from './train/clean-code.ts';
import { labelledCandidates, readLines, usable, type Labelled, type Line } from './train/lines.ts';
import { pack } from './train/pack.ts';
import { readSamples } from './train/samples.ts';

const SETTINGS: Settings = { trees: 160, depth: 4, rate: 0.1, leafWeight: 3, lambda: 2 };
const PARTS = 5;
/** No repository weighs more than so many candidates of one label. */
const MOST_OF_ONE = 40;
/** Where the line is drawn, in log odds: chosen on unseen repositories for a precision of 0.85. */
const THRESHOLD = Number(process.env['THRESHOLD'] ?? 1.5);

interface Learned {
  readonly forest: Forest;
  readonly costs: Uint8Array;
}

function learn(lines: readonly Line[], labelled: readonly Labelled[]): Learned {
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
      ((one.line.category === 'clean' ? 10 : 1) * MOST_OF_ONE) / counts.get(keyOf(one))!,
    ),
  }));
  return { forest: boost(rows, SETTINGS), costs };
}

/** A line without its secret. */
function wordsOnly({ line, secret, start, end }: Line): string {
  return secret && start !== null && end !== null
    ? `${line.slice(0, start)} ${line.slice(end)}`
    : line;
}

function validate(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  clean: readonly Labelled[],
): void {
  const repos = [...new Set(lines.map(({ repo }) => repo))].sort();
  const partOf = ({ repo }: Line): number => repos.indexOf(repo) % PARTS;
  const scored: { odds: number; one: Labelled }[] = [];
  for (let part = 0; part < PARTS; part++) {
    const learned = learn(
      lines.filter((line) => partOf(line) !== part),
      [...labelled.filter(({ line }) => partOf(line) !== part), ...clean],
    );
    const trigrams = new Trigrams(learned.costs);
    for (const one of labelled.filter(({ line }) => partOf(line) === part)) {
      scored.push({
        odds: logOdds(learned.forest, featuresOf(one.candidate.context, trigrams)),
        one,
      });
    }
  }
  const secrets = new Set(lines.filter(({ secret }) => secret)).size;
  for (const threshold of [0, 1, 1.5, 2, 2.5, 3, 3.5, 4]) {
    const told = scored.filter(({ odds }) => odds >= threshold);
    const right = told.filter(({ one }) => one.label);
    const lineRecall = new Set(right.map(({ one }) => one.line)).size / secrets;
    console.log(
      `from ${threshold}: precision ${(right.length / told.length).toFixed(3)}, recall of secret lines ${lineRecall.toFixed(3)}`,
    );
  }
}

/** Which features the trees ask most. */
function tellQuestions({ trees }: Forest): void {
  const asked = FEATURES.map((name, number) => ({
    name,
    times: trees.flatMap(({ feature }) => feature).filter((one) => one === number).length,
  }));
  const most = asked.sort((a, b) => b.times - a.times).slice(0, 12);
  console.log(`asked most: ${most.map(({ name, times }) => `${name} (${times})`).join(', ')}`);
}

function main([file, samples, ...folders]: readonly string[]): void {
  if (file === undefined || samples === undefined)
    throw new Error('npm run train -- LINES.jsonl.gz SAMPLES.jsonl.gz [CLEAN-FOLDER...]');
  const words = loadRuleFolder('rules', 'rules')
    .flatMap(({ content }) => content.tokens)
    .filter(({ scored }) => scored)
    .flatMap(({ named }) => named ?? [])
    .filter((name) => !name.includes(' '));
  const lines = usable(readLines(file));
  const labelled = labelledCandidates(lines, words);
  const more = labelledCandidates(readSamples(samples), words);
  const clean = folders.flatMap((folder) =>
    cleanCandidates(folder, words, (hash) => hash % 2 === 0),
  );
  console.log(
    `${labelled.length} candidates of ${lines.length} lines, ${more.length} of samples, ${clean.length} of clean code`,
  );
  validate(lines, labelled, [...more, ...clean]);
  const { forest, costs } = learn(lines, [...labelled, ...more, ...clean]);
  tellQuestions(forest);
  const source = pack(forest, costs, THRESHOLD);
  writeFileSync(join(import.meta.dirname, '../src/detect/generic/weights.ts'), source);
  console.log(`wrote ${source.length} bytes`);
}

main(process.argv.slice(2));
