/** Recall and false positives of the built command on the labelled samples: `npm run bench:recall [-- --misses]`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putSection } from './speed/page.ts';
import { readCorpus, wanted, writeSamples, type Sample } from './recall/corpus.ts';

const CORPUS = process.env['CORPUS'] ?? '../shared/corpus/visible.jsonl.gz';

interface Found {
  rule: string;
  confidence: string;
  start: number;
  end: number;
}

interface Document {
  tokens: {
    rule: string;
    confidence: string;
    places: { path: string; start: number; end: number }[];
  }[];
}

/** Findings of the built command by sample id. */
function scan(folder: string): Map<string, Found[]> {
  let output: string;
  try {
    output = execFileSync(
      'node',
      [join(import.meta.dirname, '../bin/scan-tokens.js'), '.', '--format', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      },
    );
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const found = new Map<string, Found[]>();
  for (const { rule, confidence, places } of (JSON.parse(output) as Document).tokens) {
    for (const { path, start, end } of places) {
      const id = path.split('/')[0]!;
      found.set(id, [...(found.get(id) ?? []), { rule, confidence, start, end }]);
    }
  }
  return found;
}

function hits(sample: Sample, found: readonly Found[]): boolean {
  return wanted(sample).some(([from, to]) =>
    found.some(({ start, end }) => start < to && from < end),
  );
}

const percent = (part: number, of: number): string =>
  of === 0 ? '-' : `${((100 * part) / of).toFixed(2)} %`;

/** What is measured of one set of samples. */
interface Figures {
  readonly title: string;
  readonly recall: string;
  readonly of: number;
  readonly wrong: string;
  readonly ofNone: number;
}

type Findings = ReadonlyMap<string, readonly Found[]>;

function figuresOf(title: string, samples: readonly Sample[], found: Findings): Figures {
  const positives = samples.filter(({ expect }) => expect);
  const negatives = samples.filter(({ expect }) => !expect);
  const right = positives.filter((sample) => hits(sample, found.get(sample.id) ?? [])).length;
  const wrong = negatives.filter(({ id }) => found.has(id)).length;
  return {
    title,
    recall: percent(right, positives.length),
    of: positives.length,
    wrong: percent(wrong, negatives.length),
    ofNone: negatives.length,
  };
}

function table(head: string, rows: readonly Figures[]): string {
  const lines = rows.map(
    ({ title, recall, of, wrong, ofNone }) =>
      `| ${title} | ${recall} | ${of} | ${wrong} | ${ofNone} |`,
  );
  const top = [
    `| ${head} | recall | of | false positives | of |`,
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  return [...top, ...lines].join('\n');
}

/** One table row for each value that a field of the samples has. */
function split(samples: readonly Sample[], found: Findings, field: 'peer' | 'kind'): Figures[] {
  const values = [...new Set(samples.map((sample) => sample[field]))].sort();
  return values.map((value) =>
    figuresOf(
      value,
      samples.filter((sample) => sample[field] === value),
      found,
    ),
  );
}

function page(samples: readonly Sample[], found: Findings): string {
  const ofQuality = (quality: string): Sample[] =>
    samples.filter((sample) => sample.quality === quality);
  const whole = [
    figuresOf('high', ofQuality('high'), found),
    figuresOf('medium', ofQuality('medium'), found),
    figuresOf('high + medium', samples, found),
  ];
  return [
    '## Recall',
    "Made by `npm run bench:recall` with the built command, over labelled samples from 13 scanners' own tests, which are",
    'not part of this repository. A finding counts where it overlaps the secret; `possible` ones count, on both sides.',
    '',
    table('quality', whole),
    '',
    table('from the tests of', split(samples, found, 'peer')),
    '',
    table('kind', split(samples, found, 'kind')),
  ].join('\n');
}

function main(): void {
  const samples = readCorpus(CORPUS)?.filter(({ quality }) => quality !== 'low');
  if (!samples) {
    console.log(`no corpus at ${CORPUS}: nothing measured`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'recall-'));
  try {
    writeSamples(samples, folder);
    const found = scan(folder);
    const text = page(samples, found);
    console.log(text);
    if (process.argv.includes('--misses')) tellMisses(samples, found);
    else putSection('recall', text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellMisses(samples: readonly Sample[], found: ReadonlyMap<string, Found[]>): void {
  for (const sample of samples) {
    const own = found.get(sample.id) ?? [];
    if (sample.expect ? hits(sample, own) : own.length === 0) continue;
    const rules = own.map(({ rule, confidence }) => `${rule} ${confidence}`).join(', ');
    console.log(
      JSON.stringify([
        sample.expect ? 'missed' : 'false',
        sample.quality,
        sample.peer,
        sample.rule,
        sample.provider,
        sample.id,
        rules,
      ]),
    );
  }
}

main();
