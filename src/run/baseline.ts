/** Writes down what is in a repository now, so that only new tokens stop a commit. */
import type { Finding } from '../detect/types.ts';
import { openRepository } from '../git/repository.ts';
import { whoWorks } from '../git/who.ts';
import type { Options, Target } from '../options/types.ts';
import type { Entry } from '../suppress/entry.ts';
import type { EntryFile } from '../suppress/entry-file.ts';
import { BASELINE_FILE, IGNORE_FILE } from '../suppress/names.ts';
import type { Located } from './collect.ts';
import { mergeByUnion, readEntryFile, writeEntryFile } from './entry-file.ts';
import { gather } from './gather.ts';
import { withOwnKey } from './own-key.ts';
import { topOf } from './suppress/held-files.ts';
import { booksOf, heedEntries, surestByValue } from './suppress/judge.ts';
import { Prints } from './suppress/prints.ts';

/** What came of it. */
export interface Recorded {
  readonly entries: number;
  readonly added: number;
  /** Entries of an older baseline that match nothing any more. */
  readonly gone: number;
  /** Entries of what only old commits hold. */
  readonly past: number;
  /** `.gitattributes` got a line. */
  readonly attributes: boolean;
}

/**
 * An older baseline keeps its key, and what was said of entries that still match.
 * @param history look at every commit, too; a baseline that holds findings of old commits goes on doing so
 * @throws ScanError where something could not be looked at
 */
export async function writeBaseline(options: Options, history: boolean): Promise<Recorded> {
  const old = await baselineOf(options);
  const past = history || isOfHistory(old);
  const { repository, top, located } = await gather(options, past ? [HISTORY] : []);
  const values = await openValues(located, top);
  const { keys: all, entries: before } = await withOwnKey(old, values);
  // What a new key did not reach is gone, and so is the old one's use.
  const keys = all[0] === old?.keys[0] ? all : all.slice(0, 1);
  const prints = new Prints([{ keys, entries: [] }]);
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  const here = valuesInFiles(located);
  const by = await whoWorks(repository);
  const on = new Date().toISOString().slice(0, 10);
  const entries = await Promise.all(
    values.map(async (finding): Promise<Entry> => {
      const all = await prints.of(finding);
      const kept = all.map((print) => known.get(print)).find((entry) => entry !== undefined);
      const fresh = { rule: finding.rule.id, on, ...(by !== undefined && { by }) };
      const entry = kept ?? { fingerprint: all[0]!, ...fresh };
      return placed(entry, here.has(finding.secret.reveal()));
    }),
  );
  writeEntryFile(top, BASELINE_FILE, { keys, entries });
  const kept = entries.filter(({ fingerprint }) => known.has(fingerprint)).length;
  return {
    entries: entries.length,
    added: entries.length - kept,
    gone: known.size - kept,
    past: entries.filter((entry) => entry.in === 'history').length,
    attributes: await mergeByUnion(repository, top),
  };
}

function placed(entry: Entry, inFiles: boolean): Entry {
  if (!inFiles) return { ...entry, in: 'history' };
  const { in: no, ...rest } = entry;
  return no === undefined ? entry : rest;
}

export const HISTORY: Target = { kind: 'history', reflog: false };

/** @returns null where there is none, or no working tree */
export async function baselineOf(options: Options): Promise<EntryFile | null> {
  const repository = await openRepository(options);
  return repository.top === null
    ? null
    : readEntryFile(topOf(repository, options.cwd), BASELINE_FILE);
}

export function isOfHistory(baseline: EntryFile | null): boolean {
  return baseline?.entries.some((entry) => entry.in === 'history') === true;
}

function valuesInFiles(located: readonly Located[]): ReadonlySet<string> {
  const inFiles = located.filter(({ origin }) => origin.from === 'file');
  return new Set(inFiles.map(({ finding }) => finding.secret.reveal()));
}

/** One finding for each value that nothing allows yet, the surest. */
async function openValues(located: readonly Located[], top: string): Promise<Finding[]> {
  const file = readEntryFile(top, IGNORE_FILE);
  const open = located.filter(({ allowed }) => allowed === undefined);
  if (file === null) return [...surestByValue(open.map(({ finding }) => finding)).values()];
  const books = booksOf([{ name: IGNORE_FILE, file }], new Date().toISOString().slice(0, 10));
  const judged = await heedEntries(open, books, new Prints([file]));
  const left = judged.filter(({ allowed }) => allowed === undefined);
  return [...surestByValue(left.map(({ finding }) => finding)).values()];
}
