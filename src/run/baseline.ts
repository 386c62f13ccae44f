/** Writes down what is in a repository now, so that only new tokens stop a commit. */
import { randomBytes } from 'node:crypto';
import type { Finding } from '../detect/types.ts';
import { whoWorks } from '../git/who.ts';
import type { Options } from '../options/types.ts';
import type { Entry } from '../suppress/entry.ts';
import { guessable } from '../suppress/guessable.ts';
import { costFor, type Key } from '../suppress/key.ts';
import { BASELINE_FILE, IGNORE_FILE } from '../suppress/names.ts';
import type { Located } from './collect.ts';
import { mergeByUnion, readEntryFile, writeEntryFile } from './entry-file.ts';
import { gather } from './gather.ts';
import { booksOf, heedEntries, surestByValue } from './suppress/judge.ts';
import { Prints } from './suppress/prints.ts';

/** What came of it. */
export interface Recorded {
  readonly entries: number;
  readonly added: number;
  /** Entries of an older baseline that match nothing any more. */
  readonly gone: number;
  /** `.gitattributes` got a line. */
  readonly attributes: boolean;
}

/**
 * An older baseline keeps its key, and what was said of entries that still match.
 * @throws ScanError where something could not be looked at
 */
export async function writeBaseline(options: Options): Promise<Recorded> {
  const { repository, top, located } = await gather(options);
  const old = readEntryFile(top, BASELINE_FILE);
  const values = await openValues(located, top);
  const keys = old?.keys ?? [newKey(values)];
  const prints = new Prints([{ keys, entries: [] }]);
  const known = new Map((old?.entries ?? []).map((entry) => [entry.fingerprint, entry]));
  const by = await whoWorks(repository);
  const on = new Date().toISOString().slice(0, 10);
  const entries = await Promise.all(
    values.map(async (finding): Promise<Entry> => {
      const all = await prints.of(finding);
      const kept = all.map((print) => known.get(print)).find((entry) => entry !== undefined);
      return (
        kept ?? { fingerprint: all[0]!, rule: finding.rule.id, on, ...(by !== undefined && { by }) }
      );
    }),
  );
  writeEntryFile(top, BASELINE_FILE, { keys, entries });
  const kept = entries.filter(({ fingerprint }) => known.has(fingerprint)).length;
  return {
    entries: entries.length,
    added: entries.length - kept,
    gone: known.size - kept,
    attributes: await mergeByUnion(repository, top),
  };
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

/** @param values all that the file will hold: the more of them can be guessed, the less a guess may cost */
export function newKey(values: readonly Finding[]): Key {
  const slow = values.filter(({ secret }) => guessable(secret.reveal())).length;
  return { salt: randomBytes(16), cost: costFor(slow) };
}
