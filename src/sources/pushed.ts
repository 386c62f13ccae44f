/** What a push brings to the other side: for git's hooks `pre-push` here and `pre-receive` there. */
import { UsageError } from '../errors.ts';
import { idsOfRefs, isHere } from '../git/revision.ts';
import type { Selection } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import type { Decode } from './added-lines.ts';
import type { Known } from './commit-types.ts';
import { commitsSource } from './commits.ts';
import { inputChunks } from './input.ts';
import type { Input } from './input.ts';
import type { Source } from './types.ts';

const ID = /^[0-9a-f]{40,64}$/;
const NONE = /^0+$/;

export interface Means {
  readonly decode: Decode;
  /** What earlier runs found clean. */
  readonly known: Known;
}

/**
 * @param remote name of the remote, as git gives it to the hook; a URL where it has none
 */
export function prePushSource(
  repository: Repository,
  remote: string,
  input: Input,
  means: Means,
): Source {
  return commitsSource({
    repository,
    ...means,
    selection: () => pushSelection(repository, remote, input),
  });
}

/** `<local ref> SP <local id> SP <remote ref> SP <remote id>`, https://git-scm.com/docs/githooks#_pre_push */
async function pushSelection(
  repository: Repository,
  remote: string,
  input: Input,
): Promise<Selection | null> {
  const updates = await updatesIn(input, 4);
  const include = ids(updates.map((words) => words[1]!));
  if (include.length === 0) return null;
  const there = ids(updates.map((words) => words[3]!));
  // What the remote has may never have been fetched.
  const known = [];
  for (const id of there) if (await isHere(repository, id)) known.push(id);
  const seen =
    remote === ''
      ? []
      : [...(await idsOfRefs(repository, 'refs/remotes/'))].filter(([ref]) =>
          ref.startsWith(`refs/remotes/${remote}/`),
        );
  return { include, exclude: [...new Set([...known, ...seen.map(([, id]) => id)])], options: [] };
}

/** The new objects are in quarantine, which git's variables make visible; the refs are still the old ones. */
export function preReceiveSource(repository: Repository, input: Input, means: Means): Source {
  return commitsSource({
    repository,
    ...means,
    selection: () => receiveSelection(repository, input),
  });
}

/** `<old id> SP <new id> SP <ref>`, https://git-scm.com/docs/githooks#pre-receive */
async function receiveSelection(repository: Repository, input: Input): Promise<Selection | null> {
  const include = ids((await updatesIn(input, 3)).map((words) => words[1]!));
  if (include.length === 0) return null;
  return {
    include,
    exclude: [...new Set((await idsOfRefs(repository, 'refs/')).values())],
    options: [],
  };
}

/** Without those that stand for nothing: a new or a deleted ref. */
function ids(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => !NONE.test(word)))];
}

async function updatesIn(input: Input, words: 3 | 4): Promise<string[][]> {
  const chunks: Buffer[] = [];
  for await (const chunk of inputChunks(input)) chunks.push(chunk);
  const lines = Buffer.concat(chunks)
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const parts = line.split(' ');
    const [a, b] = words === 4 ? [parts[1], parts[3]] : [parts[0], parts[1]];
    if (parts.length === words && ID.test(a ?? '') && ID.test(b ?? '')) return parts;
    throw new UsageError('the standard input holds no lines as git gives them to this hook', {
      hint:
        words === 4
          ? 'Call it from the pre-push hook: scan-tokens --pre-push "$@"'
          : 'Call it from the pre-receive hook.',
    });
  });
}
