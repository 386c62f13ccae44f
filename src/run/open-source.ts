/** From what was asked for to where the bytes come from. */
import { decode } from '../detect/decode.ts';
import { compareWithHead, type AgainstHead } from '../git/index-diff.ts';
import { findRepository, openRepository, type Repository } from '../git/repository.ts';
import type { Options, Target } from '../options/types.ts';
import type { RuleSet } from '../rules/types.ts';
import { beside } from '../sources/beside.ts';
import { stagedSource } from '../sources/staged.ts';
import type { Known } from '../sources/commit-types.ts';
import type { Source } from '../sources/types.ts';
import { unpushedSource } from '../sources/unpushed.ts';

/** A source and the repository it lies in, null outside of one. */
export interface Opened {
  readonly source: Source;
  readonly repository: Repository | null;
}

/**
 * @param rules of the run: what they found clean in commits before is not read again
 * @throws GitError where a repository is needed and there is none
 */
export async function openSource(options: Options, rules: RuleSet): Promise<Opened> {
  const { target } = options;
  switch (target.kind) {
    case 'staged': {
      const begun = compareWithHead(options);
      const repository = await openRepository(options);
      return { source: await staged(repository, options.cwd, target, begun), repository };
    }
    case 'paths': {
      const [repository, { pathsSource }] = [
        await findRepository(options),
        await import('../sources/paths.ts'),
      ];
      return { source: pathsSource(options.cwd, target.paths, repository), repository };
    }
    case 'stdin': {
      const { stdinSource } = await import('../sources/stdin.ts');
      return { source: stdinSource(target.input(), target.name), repository: null };
    }
    case 'message': {
      const { messageSource } = await import('../sources/message.ts');
      return { source: messageSource(options.cwd, target.file), repository: null };
    }
    default: {
      const repository = await openRepository(options);
      return { source: await historical(options, target, repository, rules), repository };
    }
  }
}

async function staged(
  repository: Repository,
  cwd: string,
  { unpushed, paths }: Extract<Target, { kind: 'staged' }>,
  begun: AgainstHead,
): Promise<Source> {
  const { Chosen } = paths === undefined ? {} : await import('../sources/chosen.ts');
  const chosen = Chosen && new Chosen(repository, cwd, paths ?? []);
  const staged = stagedSource(repository, decode, chosen, begun);
  return unpushed === false
    ? staged
    : beside(staged, unpushedSource(repository, unpushed === true, decode));
}

type Historical = Extract<Target, { kind: 'range' | 'history' | 'pre-push' | 'pre-receive' }>;

/** Loaded only where it is asked for: the hook is to start fast. */
async function historical(
  { cache }: Options,
  target: Historical,
  repository: Repository,
  rules: RuleSet,
): Promise<Source> {
  const { knownClean } = await import('./known-clean.ts');
  const known: Known = () => (cache ? knownClean(repository, rules) : Promise.resolve(null));
  switch (target.kind) {
    case 'range': {
      const { rangeSource } = await import('../sources/range.ts');
      return rangeSource(repository, target.range, decode, known);
    }
    case 'history': {
      const { historySource } = await import('../sources/history.ts');
      return historySource(repository, target.reflog, decode, known);
    }
    case 'pre-push': {
      const { prePushSource } = await import('../sources/pushed.ts');
      return prePushSource(repository, target.remote, target.input(), { decode, known });
    }
    case 'pre-receive': {
      const { preReceiveSource } = await import('../sources/pushed.ts');
      return preReceiveSource(repository, target.input(), { decode, known });
    }
  }
}
