/** Every content that any ref reaches. */
import type { Repository } from '../git/repository.ts';
import type { Decode } from './added-lines.ts';
import { commitsSource } from './commits.ts';
import type { Known } from './commit-types.ts';
import type { Source } from './types.ts';

/**
 * @param reflog also what only the reflogs still reach: older stashes, amended and dropped commits
 * @param known what earlier runs found clean
 */
export function historySource(
  repository: Repository,
  reflog: boolean,
  decode: Decode,
  known: Known,
): Source {
  const options = reflog ? (['--all', '--reflog'] as const) : (['--all'] as const);
  return commitsSource({
    repository,
    decode,
    known,
    ...(!reflog && { whole: true as const }),
    selection: () => Promise.resolve({ include: [], exclude: [], options }),
  });
}
