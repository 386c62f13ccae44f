/**
 * Makes the weights of the generic score again: `npm run train -- LINES.jsonl.gz SAMPLES.jsonl.gz [CLEAN-FOLDER...]`.
 * Prints what the whole detector finds, and what it tells in vain, in repositories that no weight has seen, and puts it
 * into `bench/results.md`; then learns from all lines and writes `src/detect/generic/weights.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putSection } from '../bench/speed/page.ts';
import { FEATURES } from '../src/detect/generic/features.ts';
import { compileRules } from '../src/rules/compile.ts';
import { loadRuleFolder } from '../src/rules/load.ts';
import { cleanCandidates } from './train/clean-code.ts';
import type { Forest } from './train/forest.ts';
import { learn } from './train/learn.ts';
import { labelledCandidates, readLines, type Labelled, type Line } from './train/lines.ts';
import { pack, sourceOf } from './train/pack.ts';
import { readSamples } from './train/samples.ts';
import { scorePage } from './train/page.ts';
import { figuresOf, learnParts, unseen } from './train/unseen.ts';
import { tellingWords } from './train/words.ts';

/** Where the line is drawn, in log odds: chosen by what unseen repositories and clean code say of it. */
const THRESHOLD = Number(process.env['THRESHOLD'] ?? 1);
const SHOWN = [0, 0.5, 1, 1.5, 2, 2.5, 3];
/** Of clean code one file in so many is learned from: the noise is measured on the others. */
const EVERY = 4;

function validate(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  others: readonly Labelled[],
): void {
  const parts = learnParts(lines, (skip) =>
    learn(
      lines.filter((line) => !skip(line)),
      [...labelled.filter(({ line }) => !skip(line)), ...others],
    ),
  );
  const { rules } = compileRules(loadRuleFolder('rules', 'rules'));
  const rows = SHOWN.map(
    (threshold) => [threshold, figuresOf(unseen(rules, lines, parts, threshold))] as const,
  );
  const page = scorePage(new Set(lines.map(({ repo }) => repo)).size, rows, THRESHOLD);
  console.log(page);
  putSection('score', page);
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
  const words = tellingWords();
  const lines = readLines(file);
  const labelled = labelledCandidates(lines, words);
  const more = labelledCandidates(readSamples(samples), words);
  const clean = folders.flatMap((folder) =>
    cleanCandidates(folder, words, (hash) => hash % EVERY === 0),
  );
  console.log(
    `${labelled.length} candidates of ${lines.length} lines, ${more.length} of samples, ${clean.length} of clean code`,
  );
  validate(lines, labelled, [...more, ...clean]);
  const learned = learn(lines, [...labelled, ...more, ...clean]);
  tellQuestions(learned.forest);
  const source = sourceOf(pack(learned, THRESHOLD));
  writeFileSync(join(import.meta.dirname, '../src/detect/generic/weights.ts'), source);
  console.log(`wrote ${source.length} bytes`);
}

main(process.argv.slice(2));
