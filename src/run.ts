/** One run from options to report: source → detect → suppress → advise. Keeps the tally; returns, never exits. */
import { Detector } from './detect/detector.ts';
import { headCommit } from './git/head.ts';
import type { Repository } from './git/repository.ts';
import type { Options } from './options/types.ts';
import type { Report, Tally } from './report/types.ts';
import { builtInRules } from './rules/built-in.ts';
import { collect, type Collected } from './run/collect.ts';
import { openSource } from './run/open-source.ts';
import type { Origin, Source } from './sources/types.ts';

/**
 * Looks at everything the options ask for.
 * @throws ScanError where nothing could be looked at: no repository, git refuses, a path that does not exist
 */
export async function run(options: Options): Promise<Report> {
  const started = performance.now();
  const rules = builtInRules();
  const { source, repository } = await openSource(options);
  const collected = await collect(source, new Detector(rules), options.inlineAllow);
  const tally = tallyOf(source, collected, rules.rules.length);
  const complete = collected.failures.length === 0 && tally.expected === tally.scanned + tally.skipped;
  const told = await whatToTell(collected, options, repository);
  return {
    from: FROM[options.target.kind],
    ...told,
    tally: { ...tally, milliseconds: performance.now() - started },
    complete,
  };
}

const FROM: Readonly<Record<Options['target']['kind'], Origin['from']>> = {
  staged: 'index',
  paths: 'file',
  range: 'commit',
  history: 'commit',
  'pre-push': 'commit',
  'pre-receive': 'commit',
  stdin: 'stdin',
  message: 'message',
};

function tallyOf(source: Source, collected: Collected, rules: number): Omit<Tally, 'milliseconds'> {
  const { scanned, skips, failures, bytes, addedLines } = collected;
  return {
    noun: source.noun,
    expected: source.expected(),
    scanned,
    skipped: skips.length,
    failed: failures.length,
    ...(addedLines !== undefined && { addedLines }),
    bytes,
    rules,
  };
}

type Told = Pick<Report, 'tokens' | 'suppressed' | 'skips' | 'failures' | 'blocked'>;

/** The ordinary case, a clean commit, loads neither advice nor what puts it together. */
async function whatToTell(collected: Collected, options: Options, repository: Repository | null): Promise<Told> {
  const { located, skips, failures } = collected;
  if (located.length === 0 && skips.length === 0 && failures.length === 0) {
    return { tokens: [], suppressed: [], skips, failures, blocked: false };
  }
  const staged = options.target.kind === 'staged' && repository !== null;
  const firstCommit = staged && (await headCommit(repository)) === null;
  const { tell } = await import('./run/tell.ts');
  return tell(collected, options, { firstCommit });
}
