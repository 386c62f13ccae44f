/**
 * Recall and false positives of the built command on the labelled samples, next to other scanners:
 *   npm run bench:recall [-- --ours] [--misses FILE]
 * `--ours` leaves the others out, and the page of figures as it is. `--misses` writes each miss with its reason, a line
 * of JSON each, without the secret. `CORPUS` says where the samples are.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, writeSamples, type Sample } from './recall/corpus.ts';
import { byField, byScanner, hits, type Result } from './recall/figures.ts';
import { reasonOf } from './recall/reasons.ts';
import { placed, type Scanner } from './recall/scanner.ts';
import { MISSING, SCANNERS } from './recall/scanners.ts';
import { putSection } from './speed/page.ts';

const CORPUS = process.env['CORPUS'] ?? '../shared/corpus/visible.jsonl.gz';

function resultOf(scanner: Scanner, folder: string, samples: readonly Sample[]): Result {
  scanner.install();
  const { name, own } = scanner;
  const found = placed(scanner.scan(folder), new Map(samples.map((sample) => [sample.id, sample])));
  return { name, own, version: scanner.version(), found };
}

/** A positive that was not found, or a negative that was. */
interface Wrong {
  readonly what: 'missed' | 'false';
  readonly id: string;
  readonly origin: string;
  readonly provider: string;
  readonly kind: string;
  readonly quality: string;
  readonly reason: string;
}

function wrongOf(samples: readonly Sample[], { found }: Result): readonly Wrong[] {
  return samples.flatMap((sample): Wrong[] => {
    const own = found.get(sample.id) ?? [];
    if (sample.expect ? hits(sample, own) : own.length === 0) return [];
    const { id, peer: origin, provider, kind, quality } = sample;
    const reason = sample.expect ? reasonOf(sample, own) : own.map(({ rule }) => rule).join(', ');
    return [
      { what: sample.expect ? 'missed' : 'false', id, origin, provider, kind, quality, reason },
    ];
  });
}

function missesByReason(samples: readonly Sample[], results: readonly Result[]): string {
  const misses = wrongOf(samples, results[0]!).filter(({ what }) => what === 'missed');
  const byId = new Map(samples.map((sample) => [sample.id, sample]));
  const others = results.slice(1);
  const known = (id: string): boolean =>
    others.some(({ found, own }) => {
      const sample = byId.get(id)!;
      return !own.includes(sample.peer) && hits(sample, found.get(id) ?? []);
    });
  const rows = [...new Set(misses.map(({ reason }) => reason))]
    .map((reason) => {
      const some = misses.filter((miss) => miss.reason === reason);
      const high = some.filter(({ quality }) => quality === 'high').length;
      const told = some.filter(({ id }) => known(id)).length;
      return { reason, high, medium: some.length - high, told };
    })
    .sort((a, b) => b.high + b.medium - a.high - a.medium)
    .map(({ reason, high, medium, told }) => `| ${reason} | ${high} | ${medium} | ${told} |`);
  const head =
    '| why scan-tokens missed it | high | medium | found by another, not from its own tests |';
  return [head, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

function page(samples: readonly Sample[], results: readonly Result[]): string {
  return [
    '## Recall',
    'Made by `npm run bench:recall` with the built command and with the scanners that registries have, over labelled samples',
    "from 13 scanners' own tests, which are not part of this repository. A finding counts where it overlaps the secret, at",
    'any confidence, on both sides. Every scanner has all of its rules on, and asks no server whether a token works.',
    '',
    'Tools find nearly all of their own samples, which flatters them here: "on others\' tests" leaves out those of the tool',
    'itself and of the rule sets that it holds. None of the samples comes from our tests, but our rules were improved with',
    'this very set in view; another part of it, of other providers, is kept aside.',
    '',
    byScanner(samples, results),
    '',
    'Not measured: ' + MISSING.map(([name, why]) => `${name} (${why})`).join('; ') + '.',
    "Kingfisher's own rules of earlier versions, from which the samples of that name are, are no longer in it: it holds",
    "Betterleaks' and Veles' rules.",
    '',
    '### Recall by origin',
    byField(samples, results, 'peer', true),
    '',
    '### Recall by kind',
    byField(samples, results, 'kind', true),
    '',
    '### False positives by origin',
    byField(samples, results, 'peer', false),
    '',
    '### Misses',
    'Each one is listed by `npm run bench:recall -- --misses FILE`.',
    '',
    missesByReason(samples, results),
  ].join('\n');
}

function main(): void {
  const { values } = parseArgs({
    options: { ours: { type: 'boolean' }, misses: { type: 'string' } },
  });
  const samples = readCorpus(CORPUS)?.filter(({ quality }) => quality !== 'low');
  if (!samples) {
    console.log(`no corpus at ${CORPUS}: nothing measured`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'recall-'));
  try {
    writeSamples(samples, folder);
    const scanners = values.ours ? SCANNERS.slice(0, 1) : SCANNERS;
    const results = scanners.map((scanner) => resultOf(scanner, folder, samples));
    const text = page(samples, results);
    console.log(text);
    if (!values.ours) putSection('recall', text);
    if (values.misses !== undefined)
      writeFileSync(
        values.misses,
        wrongOf(samples, results[0]!)
          .map((wrong) => `${JSON.stringify(wrong)}\n`)
          .join(''),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
