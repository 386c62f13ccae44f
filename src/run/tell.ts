/** Turns what was collected into what a report tells, with the advice that fits. Loaded only where there is something to tell. */
import { allowComment } from '../advise/allow-comment.ts';
import { nowSteps, type Situation } from '../advise/now-steps.ts';
import type { Options } from '../options/types.ts';
import { assemble } from '../report/assemble.ts';
import type { Report } from '../report/types.ts';
import { builtInAdvice } from '../rules/built-in.ts';
import { fingerprint } from '../suppress/fingerprint.ts';
import type { Collected } from './collect.ts';

/** Until a repository has a salt of its own, all share this one: fingerprints are then comparable but not secret. */
const SALT = Buffer.from('scan-tokens fingerprint');

type Told = Pick<Report, 'tokens' | 'suppressed' | 'skips' | 'failures' | 'blocked'>;

export async function tell(collected: Collected, options: Options, situation: Situation): Promise<Told> {
  const book = await builtInAdvice();
  const outcome = { found: collected.located, skips: collected.skips, failures: collected.failures, failOn: options.failOn };
  return assemble(outcome, {
    fingerprint: ({ rule, secret }) => fingerprint(rule.id, secret, SALT),
    advice: (rule) => book[rule.id]!,
    now: (rule, origins) => nowSteps(rule, origins, situation),
    allow: (rule, origin, print) => allowComment(rule.id, origin.path, print),
  });
}
