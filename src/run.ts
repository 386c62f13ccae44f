/** One run from options to report: source → detect → suppress → advise. Keeps the tally; returns, never exits. */
import { headCommit } from './git/head.ts';
import type { Repository } from './git/repository.ts';
import type { Options } from './options/types.ts';
import type { Report, Tally } from './report/types.ts';
import { collect, type Collected } from './run/collect.ts';
import { detectorFor } from './run/detector-for.ts';
import { divided } from './run/divided.ts';
import { observed, type Observer } from './run/observe.ts';
import { openSource } from './run/open-source.ts';
import { rulesFor, type RulesOfRun } from './run/rules-for.ts';
import { Teller } from './run/teller.ts';
import { watch } from './run/watch.ts';
import { hasEntries, sawOf } from './run/whole.ts';
import type { Origin, Source } from './sources/types.ts';

/**
 * Looks at everything the options ask for.
 * @param observer sees how far it has come, and may end it
 * @param given the rules; those of the configuration where absent
 * @throws ScanError where nothing could be looked at: no repository, git refuses, a path that does not exist
 */
export async function run(
  options: Options,
  observer: Observer = {},
  given?: RulesOfRun,
): Promise<Report> {
  const started = process.hrtime.bigint();
  const rules = given ?? (await rulesFor(options.settings));
  const { source: undivided, repository } = await openSource(options, rules.set);
  const touched = new Set<string>();
  const detector = detectorFor(rules.set);
  const source = await divided(undivided, options, { rules: rules.set, detector });
  const teller = new Teller();
  const collected = await collect(
    teller.over(observed(watch(source, touched), observer)),
    detector,
    options.inlineAllow,
    (located) => {
      void teller.load();
      observer.onFound?.(located);
    },
  );
  const tally = tallyOf(source, collected, rules);
  const complete =
    collected.failures.length === 0 && tally.expected === tally.scanned + tally.skipped;
  const known = { repository, touched, rules, complete };
  const told = await whatToTell(collected, options, known, teller);
  return {
    from: FROM[options.target.kind],
    ...told,
    tally: { ...tally, milliseconds: Number(process.hrtime.bigint() - started) / 1e6 },
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

function tallyOf(
  source: Source,
  collected: Collected,
  rules: RulesOfRun,
): Omit<Tally, 'milliseconds'> {
  const { scanned, skips, failures, bytes, addedLines } = collected;
  return {
    noun: source.noun,
    expected: source.expected(),
    scanned,
    skipped: skips.length,
    failed: failures.length,
    ...(addedLines !== undefined && { addedLines }),
    bytes,
    rules: rules.set.size,
    ...(rules.off > 0 && { rulesOff: rules.off }),
    ...(rules.own > 0 && { rulesOwn: rules.own }),
  };
}

type Told = Pick<Report, 'tokens' | 'suppressed' | 'skips' | 'failures' | 'blocked' | 'remarks'>;

interface Known {
  readonly repository: Repository | null;
  /** Files of suppressions and configuration that a change touches. */
  readonly touched: ReadonlySet<string>;
  readonly rules: RulesOfRun;
  readonly complete: boolean;
}

/** The ordinary case, a clean commit, loads neither suppressions nor advice nor what puts it together. */
async function whatToTell(
  collected: Collected,
  options: Options,
  known: Known,
  teller: Teller,
): Promise<Told> {
  const { located, skips, failures } = collected;
  const { repository, touched, complete } = known;
  const saw = complete ? sawOf(options, repository) : 'a part';
  const ofEntries =
    touched.size > 0 ||
    ((saw !== 'a part' || options.strictSuppressions) && hasEntries(options, repository));
  if (located.length === 0 && skips.length === 0 && failures.length === 0 && !ofEntries) {
    return { tokens: [], suppressed: [], skips, failures, blocked: false };
  }
  const staged = options.target.kind === 'staged' && repository !== null;
  const firstCommit = staged && (await headCommit(repository)) === null;
  const { tell } = await teller.load();
  return tell(collected, options, { ...known, saw, firstCommit });
}
