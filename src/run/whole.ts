/** Says whether a run looks at all of a repository, which is where entries that match nothing can be told. */
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Options } from '../options/types.ts';
import type { Saw } from '../suppress/ledger.ts';
import { ENTRY_FILES } from '../suppress/names.ts';
import { topOf } from './suppress/held-files.ts';

export function sawOf({ target, cwd, settings }: Options, repository: Repository | null): Saw {
  if (target.kind === 'history') return 'history';
  if (target.kind !== 'paths') return 'a part';
  const top = realpathSync(topOf(repository, settings.root));
  return target.paths.some((path) => realpathSync(resolve(cwd, path)) === top) ? 'files' : 'a part';
}

/** Is there a file of allowed findings in the working tree? */
export function hasEntries({ settings }: Options, repository: Repository | null): boolean {
  const top = topOf(repository, settings.root);
  return ENTRY_FILES.some((name) => existsSync(join(top, name)));
}
