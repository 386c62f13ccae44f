/** What commits of a range bring: a branch against its base, or everything since a commit. */
import { UsageError } from '../errors.ts';
import { assertJoined, commitNamed } from '../git/revision.ts';
import type { Selection } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import type { Decode } from './added-lines.ts';
import type { Known } from './commit-types.ts';
import { commitsSource } from './commits.ts';
import type { Source } from './types.ts';

/**
 * @param range `A..B`, either of which may be left out for HEAD
 * @param known what earlier runs found clean
 * @throws UsageError while its entries are read, where a commit is missing or cut off
 */
export function rangeSource(
  repository: Repository,
  range: string,
  decode: Decode,
  known: Known,
): Source {
  return commitsSource({
    repository,
    decode,
    known,
    selection: () => selectionOf(repository, range),
  });
}

async function selectionOf(repository: Repository, range: string): Promise<Selection> {
  const [, from, to] = /^(.*?)\.{2,3}(.*)$/s.exec(range) ?? [];
  if (from === undefined || to === undefined) {
    throw new UsageError(`--range ${JSON.stringify(range)}: a range has two dots`, {
      hint: `Give the base and the branch: --range origin/main..HEAD. For all since one commit: --since ${JSON.stringify(range)}.`,
    });
  }
  const base = await commitNamed(repository, from || 'HEAD');
  const tip = await commitNamed(repository, to || 'HEAD');
  await assertJoined(repository, base, tip);
  return { include: [tip], exclude: [base], options: [] };
}
