/** The entries of a baseline beside what they stand for, so that somebody can say of each whether it is real. */
import { assemble } from '../report/assemble.ts';
import type { ReportedPlace, ReportedToken } from '../report/types.ts';
import type { Rule, RuleAdvice } from '../rules/types.ts';
import type { Options } from '../options/types.ts';
import { ScanError } from '../errors.ts';
import type { Entry, State } from '../suppress/entry.ts';
import { BASELINE_FILE } from '../suppress/names.ts';
import type { Located } from './collect.ts';
import { writeEntryFile } from './entry-file.ts';
import { baselineOf, HISTORY, isOfHistory } from './baseline.ts';
import { gather } from './gather.ts';
import { Prints } from './suppress/prints.ts';

/** An entry with what is known of it. */
export interface Audited {
  readonly entry: Entry;
  /** Where it stands, values masked; none where it matches nothing any more. */
  readonly places: readonly ReportedPlace[];
  /** `…(40)…` */
  readonly masked: string;
  /** Absent where the rule is no longer there. */
  readonly rule?: Rule;
  readonly advice?: RuleAdvice;
}

export interface Audit {
  readonly entries: readonly Audited[];
  /** Writes what was said; entries that nothing was said of stay as they are. */
  readonly save: (said: ReadonlyMap<string, Said>) => void;
}

export interface Said {
  readonly state: State;
  readonly reason?: string;
}

/** @throws ScanError where there is no baseline, or something could not be looked at */
export async function openAudit(options: Options): Promise<Audit> {
  const file = await baselineOf(options);
  if (file === null) {
    throw new ScanError('there is no baseline here', {
      hint: '"scan-tokens baseline" writes one.',
    });
  }
  const { top, located, rules } = await gather(options, isOfHistory(file) ? [HISTORY] : []);
  const byPrint = await tokensByPrint(located, new Prints([file]));
  const book = await rules.advice();
  const byId = new Map(rules.set.rules.map((rule) => [rule.id, rule]));
  const entries = file.entries.map((entry): Audited => {
    const token = byPrint.get(entry.fingerprint);
    const rule = byId.get(entry.rule);
    const advice = book[entry.rule];
    return {
      entry,
      places: token?.places ?? [],
      masked: token?.secret.masked() ?? '',
      ...(rule !== undefined && { rule }),
      ...(advice !== undefined && { advice }),
    };
  });
  return {
    entries,
    save(said) {
      const saved = file.entries.map((entry) => ({ ...entry, ...said.get(entry.fingerprint) }));
      writeEntryFile(top, BASELINE_FILE, { keys: file.keys, entries: saved });
    },
  };
}

/** What is found now, masked, by the fingerprints it has. */
async function tokensByPrint(
  located: readonly Located[],
  prints: Prints,
): Promise<Map<string, ReportedToken>> {
  const found = located.map(({ origin, finding }) => ({ origin, finding }));
  // Only places and masks are asked of it.
  const { tokens } = assemble(
    { found, skips: [], failures: [], failOn: 'likely' },
    {
      fingerprint: () => '',
      advice: () => ({}) as RuleAdvice,
      now: () => [],
      allow: () => ({ comment: '' }),
    },
  );
  const byValue = new Map(tokens.map((token) => [token.secret.reveal(), token]));
  const byPrint = new Map<string, ReportedToken>();
  for (const { finding } of located) {
    const token = byValue.get(finding.secret.reveal())!;
    for (const print of await prints.of(finding)) byPrint.set(print, token);
  }
  return byPrint;
}
