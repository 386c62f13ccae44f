/** Recall and false positives of the built command on the labelled samples: `npm run bench:recall [-- --misses]`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    for (const quality of ['high', 'medium'] as const)
      tell(
        quality,
        samples.filter((sample) => sample.quality === quality),
        found,
      );
    tell('high + medium', samples, found);
    if (process.argv.includes('--misses')) tellMisses(samples, found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tell(
  title: string,
  samples: readonly Sample[],
  found: ReadonlyMap<string, Found[]>,
): void {
  const positives = samples.filter(({ expect }) => expect);
  const negatives = samples.filter(({ expect }) => !expect);
  const right = positives.filter((sample) => hits(sample, found.get(sample.id) ?? [])).length;
  const wrong = negatives.filter(({ id }) => found.has(id)).length;
  console.log(
    `${title.padEnd(14)} recall ${percent(right, positives.length)} of ${positives.length}, false positives ${percent(wrong, negatives.length)} of ${negatives.length}`,
  );
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
