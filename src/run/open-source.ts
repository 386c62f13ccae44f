/** From what was asked for to where the bytes come from. */
import { decode } from '../detect/decode.ts';
import { findRepository, openRepository, type Repository } from '../git/repository.ts';
import type { Options } from '../options/types.ts';
import { pathsSource } from '../sources/paths.ts';
import { stagedSource } from '../sources/staged.ts';
import type { Source } from '../sources/types.ts';

/** A source and the repository it lies in, null outside of one. */
export interface Opened {
  readonly source: Source;
  readonly repository: Repository | null;
}

/** @throws GitError where a repository is needed and there is none */
export async function openSource(options: Options): Promise<Opened> {
  const { target } = options;
  switch (target.kind) {
    case 'staged': {
      const repository = await openRepository(options);
      return { source: stagedSource(repository, decode), repository };
    }
    case 'paths': {
      const repository = await findRepository(options);
      return { source: pathsSource(options.cwd, target.paths, repository), repository };
    }
  }
}
