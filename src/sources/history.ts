/** Every content that any ref reaches. */
import type { Repository } from '../git/repository.ts';
import type { Decode } from './added-lines.ts';
import { commitsSource } from './commits.ts';
import type { Source } from './types.ts';

/** @param reflog also what only the reflogs still reach: older stashes, amended and dropped commits */
export function historySource(repository: Repository, reflog: boolean, decode: Decode): Source {
  const options = reflog ? (['--all', '--reflog'] as const) : (['--all'] as const);
  return commitsSource({
    repository,
    decode,
    selection: () => Promise.resolve({ include: [], exclude: [], options }),
  });
}
