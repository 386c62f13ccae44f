/** Lists the contents of files that are reachable from some commits and not from others, each once. */
import { GitError } from '../errors.ts';
import { linesOf } from './lines-of.ts';
import type { Repository } from './repository.ts';

/** Which commits: what can be reached from `include` and the refs that `options` name, less what `exclude` reaches. */
export interface Selection {
  /** Object ids, with `^!` for a commit without its parents. */
  readonly include: readonly string[];
  /** Object ids. */
  readonly exclude: readonly string[];
  readonly options: readonly ('--all' | '--reflog')[];
}

export interface ListedBlob {
  readonly id: string;
  /** One path it has or had, from the top, latin1; empty where it has none (a tag names it). */
  readonly path: string;
  /** The repository should have it and does not. */
  readonly missing: boolean;
}

/** The revisions of a selection, as `--stdin` takes them. */
export function* revisions({ include, exclude }: Selection): Generator<string> {
  yield* include;
  for (const id of exclude) yield `^${id}`;
}

const BLOBS = [
  '--objects',
  '--filter=object:type=blob',
  '--filter-provided-objects',
  '--missing=print',
];

/** `<id> <path>`, or `?<id>` for what is missing. */
const LINE = /^(\??)([0-9a-f]{40,64})(?: (.*))?$/s;

/** Many at once. @throws GitError */
export async function* listBlobs(
  repository: Repository,
  selection: Selection,
): AsyncGenerator<readonly ListedBlob[], void> {
  const args = ['rev-list', ...BLOBS, ...selection.options, '--stdin'];
  const question = { what: 'list the history', args, input: revisions(selection) };
  for await (const lines of linesOf(repository, question)) yield lines.map(listed);
}

function listed(line: string): ListedBlob {
  const [, mark, id, path] = LINE.exec(line) ?? [];
  if (id === undefined) throw new GitError('git gave a list of objects in an unknown form');
  return { id, path: path ?? '', missing: mark === '?' };
}
