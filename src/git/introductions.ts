/** Finds out which commit brought a content first, and what it replaced there. */
import { GitError } from '../errors.ts';
import { revisions } from './blobs.ts';
import type { Selection } from './blobs.ts';
import { linesOf } from './lines-of.ts';
import type { Repository } from './repository.ts';

export interface Introduction {
  /** Full id. */
  readonly commit: string;
  readonly path: string;
  /** `120000` for a symbolic link. */
  readonly mode: string;
  /** Ids of the contents it replaced, one for each parent that had the file. */
  readonly replaced: readonly string[];
}

/**
 * Combined raw differences against all parents, so that a merge tells what is in none of them; the first commit
 * against nothing.
 */
const DIFF = [
  'diff-tree',
  '--stdin',
  '-r',
  '-c',
  '--root',
  '--raw',
  '-z',
  '--no-renames',
  '--no-abbrev',
  '--no-relative',
  '--ignore-submodules=none',
];
const SUBMODULE = '160000';
/** Of a path that is gone. */
const NO_MODE = '000000';

export interface Introductions {
  /** By path, the commit that brought it first: a name may come with a content that stood elsewhere long before. */
  readonly names: ReadonlyMap<string, Introduction>;
  /**
   * By blob id, the commit that brought it first; a blob that no commit brought (a tag names it) is absent. Asked for
   * only where something was found, so of a long history it is not held, but looked up then.
   */
  contents(): Promise<ReadonlyMap<string, Introduction>>;
}

/** So many changes are held. */
const MOST_HELD = 50_000;

/** One pass over the whole selection. @throws GitError */
export async function introductionsOf(
  repository: Repository,
  selection: Selection,
): Promise<Introductions> {
  const names = new Map<string, Introduction>();
  let held: Change[] | null = [];
  for await (const some of changes(repository, selection)) {
    for (const change of some) {
      const { path, replaced } = change;
      if (replaced.length === 0 && !names.has(path)) names.set(path, change);
    }
    if (held !== null && held.length + some.length <= MOST_HELD) held.push(...some);
    else held = null;
  }
  return { names, contents: () => contentsOf(held, repository, selection) };
}

async function contentsOf(
  held: readonly Change[] | null,
  repository: Repository,
  selection: Selection,
): Promise<ReadonlyMap<string, Introduction>> {
  const found = new Map<string, Introduction>();
  const keep = ({ id, ...introduction }: Change): void => {
    if (introduction.mode !== SUBMODULE && !found.has(id)) found.set(id, introduction);
  };
  if (held !== null) held.forEach(keep);
  else for await (const some of changes(repository, selection)) some.forEach(keep);
  return found;
}

interface Change extends Introduction {
  readonly id: string;
}

/** What each commit holds and none of its parents, from the oldest commit on; many at once. */
async function* changes(
  repository: Repository,
  selection: Selection,
): AsyncGenerator<readonly Change[], void> {
  const commits: string[] = [];
  const args = ['rev-list', '--reverse', '--topo-order', ...selection.options, '--stdin'];
  const list = { what: 'list the history', args, input: revisions(selection) };
  for await (const lines of linesOf(repository, list)) commits.push(...lines);
  if (commits.length === 0) return;
  const diff = { what: 'compare the commits', args: DIFF, input: commits };
  let commit = '';
  let header: Header | null = null;
  for await (const fields of linesOf(repository, diff, '\0')) {
    const some: Change[] = [];
    for (const field of fields) {
      if (header !== null) {
        if (header.mode !== NO_MODE) some.push({ commit, path: field, ...header });
        header = null;
      } else if (field.startsWith(':')) header = parseHeader(field);
      else commit = field;
    }
    yield some;
  }
}

type Header = Pick<Change, 'mode' | 'replaced' | 'id'>;

/**
 * As many colons as parents, the parents' modes, the mode, the parents' ids, the id, the status:
 *   ::100644 100644 100644 <id> <id> <id> MM
 * https://git-scm.com/docs/diff-format#_diff_format_for_merges
 */
function parseHeader(field: string): Header {
  const parents = /^:+/.exec(field)![0].length;
  const words = field.slice(parents).split(' ');
  if (words.length !== 2 * parents + 3)
    throw new GitError('git gave a list of changes in an unknown form');
  const modes = words.slice(0, parents);
  const ids = words.slice(parents + 1, 2 * parents + 1);
  const replaced = ids.filter((id, at) => !/^0+$/.test(id) && modes[at] !== SUBMODULE);
  return { mode: words[parents]!, id: words[2 * parents + 1]!, replaced };
}
