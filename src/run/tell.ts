/** Turns what was collected into what a report tells, with the advice that fits. Loaded only where there is something to tell. */
import { allowComment } from '../advise/allow-comment.ts';
import { withExpiry } from '../advise/expiry.ts';
import { nowSteps, type Situation } from '../advise/now-steps.ts';
import type { Options } from '../options/types.ts';
import { assemble, type Outcome } from '../report/assemble.ts';
import type { Report } from '../report/types.ts';
import type { Collected } from './collect.ts';
import type { RulesOfRun } from './rules-for.ts';
import { suppress, type Seen } from './suppress.ts';

type Told = Pick<Report, 'tokens' | 'suppressed' | 'skips' | 'failures' | 'blocked' | 'remarks'>;

/** @throws ConfigError for an ignore file or a baseline that does not fit */
export async function tell(
  collected: Collected,
  options: Options,
  seen: Seen & Situation & { readonly rules: RulesOfRun },
): Promise<Told> {
  const { located, prints, remarks, notInline } = await suppress(collected, options, seen);
  const book = await seen.rules.advice();
  const outcome: Outcome = {
    found: located,
    skips: collected.skips,
    failures: collected.failures,
    failOn: options.failOn,
    ...(await byPath(options)),
  };
  const assembled = assemble(outcome, {
    fingerprint: (finding) => prints.get(finding)!,
    advice: (rule) => book[rule.id]!,
    now: (rule, origins) => nowSteps(rule, origins, seen),
    allow: (rule, origin, print) => allowComment(rule.id, origin.path, print, notInline(rule.id)),
  });
  const now = Date.now();
  const tokens = assembled.tokens.map((token) => ({
    ...token,
    facts: withExpiry(token.facts, now),
  }));
  const told = { ...assembled, tokens };
  if (remarks.length === 0) return told;
  const blocked = told.blocked || remarks.some(({ blocking }) => blocking);
  return { ...told, blocked, remarks };
}

/** Where the configuration says for some files how sure a finding must be. */
async function byPath({ settings, failOn }: Options): Promise<Pick<Outcome, 'failOnIn'>> {
  if (settings.paths.every((each) => each.failOn === undefined)) return {};
  const { ForPath } = await import('../options/config/for-path.ts');
  const forPath = new ForPath(settings);
  return { failOnIn: (path) => forPath.failOn(path)?.value ?? failOn };
}
