/** What a change is held against: the commit before it, and what it makes of it. */
import { commitNamed } from '../../git/revision.ts';
import type { Repository } from '../../git/repository.ts';
import type { Options } from '../../options/types.ts';

export interface Sides {
  /** `HEAD`, or the id of a commit. */
  readonly before: string;
  /** The empty text for the index. */
  readonly after: string;
}

/** @returns null where no change is looked at, but files or a whole history */
export async function sidesOf(
  { target }: Options,
  repository: Repository | null,
): Promise<Sides | null> {
  if (repository === null) return null;
  if (target.kind === 'staged') return { before: 'HEAD', after: '' };
  if (target.kind !== 'range') return null;
  const [, from = '', to = ''] = /^(.*?)\.{2,3}(.*)$/s.exec(target.range) ?? [];
  return {
    before: await commitNamed(repository, from || 'HEAD'),
    after: await commitNamed(repository, to || 'HEAD'),
  };
}
