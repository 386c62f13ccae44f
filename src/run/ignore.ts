/** Writes findings into the ignore file, by the fingerprints that a report told. */
import type { Finding } from '../detect/types.ts';
import { UsageError } from '../errors.ts';
import { whoWorks } from '../git/who.ts';
import type { Options, Target } from '../options/types.ts';
import type { Entry } from '../suppress/entry.ts';
import type { EntryFile } from '../suppress/entry-file.ts';
import { BASELINE_FILE, IGNORE_FILE } from '../suppress/names.ts';
import { HISTORY } from './baseline.ts';
import { mergeByUnion, readEntryFile, writeEntryFile } from './entry-file.ts';
import { gather, type Gathered } from './gather.ts';
import { withOwnKey } from './own-key.ts';
import { surestByValue } from './suppress/judge.ts';
import { Prints } from './suppress/prints.ts';

/** What somebody wants to be ignored, and why. */
export interface Wish {
  /** As a report told them. */
  readonly fingerprints: readonly string[];
  /** Latin1. */
  readonly reason: string;
  /** The last day on which it is to hold. */
  readonly until?: string;
}

/** What came of it. */
export interface Ignored {
  /** Lines as they stand in the file now. */
  readonly entries: readonly Entry[];
  /** The file was begun. */
  readonly began: boolean;
  /** `.gitattributes` got a line. */
  readonly attributes: boolean;
}

const STAGED: Target = { kind: 'staged' };

/**
 * Looks in the files and in what is staged; only where that is not enough, in the whole history.
 * @throws UsageError where nothing that is found has one of the fingerprints; then nothing is written
 */
export async function ignore(wish: Wish, options: Options): Promise<Ignored> {
  const here = await gather(options, [STAGED]);
  const file = readEntryFile(here.top, IGNORE_FILE);
  const { wanted, all } = await find(wish, here, file, options);
  const old = await withOwnKey(file, all);
  const prints = new Prints([{ ...old, entries: [] }]);
  const by = await whoWorks(here.repository);
  const on = new Date().toISOString().slice(0, 10);
  const { reason, until } = wish;
  const fresh = await Promise.all(
    wanted.map(async (finding): Promise<{ entry: Entry; all: readonly string[] }> => {
      const all = await prints.of(finding);
      const rest = { on, ...(by !== undefined && { by }), ...(until !== undefined && { until }) };
      return { entry: { fingerprint: all[0]!, rule: finding.rule.id, reason, ...rest }, all };
    }),
  );
  // What is said anew takes the place of what was said of the same finding: it may have expired.
  const replaced = new Set(fresh.flatMap(({ all }) => all));
  const kept = old.entries.filter(({ fingerprint }) => !replaced.has(fingerprint));
  const entries = fresh.map(({ entry }) => entry);
  writeEntryFile(here.top, IGNORE_FILE, { ...old, entries: [...kept, ...entries] });
  return {
    entries,
    began: file === null,
    attributes: await mergeByUnion(here.repository, here.top),
  };
}

interface Found {
  readonly wanted: readonly Finding[];
  /** The surest finding of each value. */
  readonly all: readonly Finding[];
}

async function find(
  { fingerprints }: Wish,
  here: Gathered,
  file: EntryFile | null,
  options: Options,
): Promise<Found> {
  const baseline = readEntryFile(here.top, BASELINE_FILE);
  const prints = new Prints([file, baseline].filter((one) => one !== null));
  let located = here.located;
  for (let past = false; ; past = true) {
    const findings = located.map(({ finding }) => finding);
    const all = [...surestByValue(findings).values()];
    const byPrint = await byToldPrint(findings, prints);
    const missing = fingerprints.filter((print) => !byPrint.has(print));
    if (missing.length === 0)
      return { all, wanted: [...new Set(fingerprints)].map((print) => byPrint.get(print)!) };
    if (past) throw unknown(missing);
    located = (await gather(options, [STAGED, HISTORY])).located;
  }
}

/** Of all findings, not of the surest alone: short values are told once for each rule. */
async function byToldPrint(
  findings: readonly Finding[],
  prints: Prints,
): Promise<ReadonlyMap<string, Finding>> {
  const pairs = await Promise.all(
    findings.map(async (finding) =>
      (await prints.everTold(finding)).map((print) => [print, finding] as const),
    ),
  );
  return new Map(pairs.flat());
}

function unknown(missing: readonly string[]): UsageError {
  return new UsageError(`nothing that is found here has the fingerprint ${missing.join(', ')}`, {
    hint: 'Take it from a report on this repository as it is now; --format json tells all of them.',
  });
}
