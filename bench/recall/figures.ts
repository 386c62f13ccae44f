/** Recall and false positives, as tables: a scanner a column, or ours alone. */
import { wanted, type Sample } from './corpus.ts';
import type { Found } from './scanner.ts';

/** What one scanner found, by sample. */
export interface Result {
  readonly name: string;
  readonly version: string;
  /** Origins that are its own tests. */
  readonly own: readonly string[];
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** Does a finding overlap the secret? */
export function hits(sample: Sample, found: readonly Found[]): boolean {
  return wanted(sample).some(([from, to]) =>
    found.some(({ start, end }) => start < to && from < end),
  );
}

const percent = (part: number, of: number): string =>
  of === 0 ? '-' : `${((100 * part) / of).toFixed(2)} %`;

function recall(samples: readonly Sample[], { found }: Result): string {
  const positives = samples.filter(({ expect }) => expect);
  const right = positives.filter((sample) => hits(sample, found.get(sample.id) ?? []));
  return percent(right.length, positives.length);
}

function falsePositives(samples: readonly Sample[], { found }: Result): string {
  const negatives = samples.filter(({ expect }) => !expect);
  return percent(negatives.filter(({ id }) => found.has(id)).length, negatives.length);
}

function count(samples: readonly Sample[], expect: boolean): number {
  return samples.filter((sample) => sample.expect === expect).length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** One row a scanner. */
export function byScanner(samples: readonly Sample[], results: readonly Result[]): string {
  const high = samples.filter(({ quality }) => quality === 'high');
  const medium = samples.filter(({ quality }) => quality === 'medium');
  const head = [
    '',
    'version',
    'high',
    'medium',
    'high + medium',
    "on others' tests",
    'false positives',
  ];
  const rows = results.map((result) => {
    const others = samples.filter(({ peer }) => !result.own.includes(peer));
    const figures = [high, medium, samples, others].map((some) => recall(some, result));
    return [result.name, result.version, ...figures, falsePositives(samples, result)];
  });
  const of = [high, medium, samples].map((some) => String(count(some, true)));
  return table(head, [...rows, ['of', '', ...of, '', String(count(samples, false))]]);
}

/** One row for each value that a field of the samples has, one column a scanner. */
export function byField(
  samples: readonly Sample[],
  results: readonly Result[],
  field: 'peer' | 'kind',
  expect: boolean,
): string {
  const values = [...new Set(samples.map((sample) => sample[field]))].sort();
  const rows = values.flatMap((value) => {
    const some = samples.filter((sample) => sample[field] === value);
    const of = count(some, expect);
    const figure = expect ? recall : falsePositives;
    return of === 0 ? [] : [[value, String(of), ...results.map((result) => figure(some, result))]];
  });
  const head = [field === 'peer' ? 'from the tests of' : 'kind', 'of'];
  return table([...head, ...results.map(({ name }) => name)], rows);
}
