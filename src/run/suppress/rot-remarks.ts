/** Tells entries that have rotted, files that have no key, and that there are too many suppressions. */
import type { Remark } from '../../report/types.ts';
import type { Rotten, Saw } from '../../suppress/ledger.ts';
import { tooMany, type Policy } from '../../suppress/policy.ts';
import { SHARED_KEY } from '../../suppress/key.ts';
import type { Held } from './held-files.ts';
import type { Book } from './judge.ts';

/**
 * @param saw what the run looked at, so that an entry that matched nothing there is of no use
 * @param strict rotten entries block
 */
export function rotRemarks(books: readonly Book[], saw: Saw, strict: boolean): Remark[] {
  return books.flatMap(({ name, ledger }) =>
    ledger.rotten(saw).map((rotten) => ({
      text: `${name}: ${shown(rotten)} ${rotten.words}`,
      blocking: strict,
    })),
  );
}

function shown({ entry: { fingerprint, rule, reason } }: Rotten): string {
  return `${fingerprint} ${rule}${reason === undefined ? '' : ` (${reason})`}`;
}

/** A file that was begun by hand: what stands in it could be looked up for all repositories at once. */
export function keylessRemarks(files: readonly Held[]): Remark[] {
  return files
    .filter(({ file }) => file.entries.length > 0 && file.keys.includes(SHARED_KEY))
    .map(({ name }) => ({
      text: `${name} has no key of its own, so it goes by one that all repositories share: "scan-tokens ignore" or "scan-tokens baseline" gives it one`,
      blocking: false,
    }));
}

export function tooManyRemarks(suppressions: number, policy: Policy): Remark[] {
  const text = tooMany(suppressions, policy);
  return text === undefined ? [] : [{ text, blocking: true }];
}
