/** Tells entries that have rotted, and that there are too many of them. */
import type { Remark } from '../../report/types.ts';
import type { Rotten } from '../../suppress/ledger.ts';
import { tooMany, type Policy } from '../../suppress/policy.ts';
import type { Book } from './judge.ts';

/**
 * @param sawEverything the run looked at all files, so that an entry that matched nothing is of no use
 * @param strict rotten entries block
 */
export function rotRemarks(
  books: readonly Book[],
  sawEverything: boolean,
  strict: boolean,
): Remark[] {
  return books.flatMap(({ name, ledger }) =>
    ledger.rotten(sawEverything).map((rotten) => ({
      text: `${name}: ${shown(rotten)} ${rotten.words}`,
      blocking: strict,
    })),
  );
}

function shown({ entry: { fingerprint, rule, reason } }: Rotten): string {
  return `${fingerprint} ${rule}${reason === undefined ? '' : ` (${reason})`}`;
}

export function tooManyRemarks(suppressions: number, policy: Policy): Remark[] {
  const text = tooMany(suppressions, policy);
  return text === undefined ? [] : [{ text, blocking: true }];
}
