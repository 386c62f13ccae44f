/** Decides what a match is worth: documented example, placeholder, proved, refuted, or just of that shape. */
import type { Confidence, Rule } from '../rules/types.ts';
import { sha256 } from './checks/formats/sha256.ts';
import { findCheck } from './checks/index.ts';
import type { Match } from './matcher.ts';
import { plausibility } from './plausible.ts';
import type { Fact, Verdict } from './types.ts';

export interface Judgement {
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
}

const KEY_LENGTH = 400;
const MADE_UP = 'looks made up: it runs along the alphabet or repeats itself';
/** What is known without a check. */
const NOTHING: Verdict = { result: 'open', reason: '' };

/**
 * @param reason why it was taken for a candidate: `has the shape of one`
 * @returns null where the match is no token of this rule at all
 */
export function judge(rule: Rule, match: Match, reason: string): Judgement | null {
  const secret = match.text.slice(match.secret[0] - match.start, match.secret[1] - match.start);
  if (isDocumented(rule, secret)) {
    return {
      confidence: 'possible',
      reasons: ['a documentation shows this very value as an example'],
      facts: [],
    };
  }
  const verdict = verdictOf(rule, match);
  const facts = verdict.facts ?? [];
  if (verdict.result === 'other') return null;
  // What a checksum proves may look as it likes: keys hold long runs of the same character.
  if (verdict.result === 'proved')
    return { confidence: 'certain', reasons: [verdict.reason], facts };
  // A whole key is too long to be a placeholder; runs of one letter are its encoding.
  const looks = secret.length > KEY_LENGTH ? 'fine' : plausibility(secret);
  if (looks === 'placeholder') return null;
  if (verdict.result === 'refuted')
    return { confidence: 'possible', reasons: [verdict.reason], facts };
  const reasons = [reason, verdict.reason, looks === 'made-up' ? MADE_UP : ''].filter(Boolean);
  return { confidence: looks === 'made-up' ? 'possible' : rule.confidence, reasons, facts };
}

function verdictOf({ check }: Rule, match: Match): Verdict {
  return (check && findCheck(check.name)?.verify(match, check.args)) ?? NOTHING;
}

function isDocumented(rule: Rule, secret: string): boolean {
  if (rule.documented.length === 0) return false;
  return rule.documented.includes(
    Buffer.from(sha256(Buffer.from(secret, 'latin1'))).toString('hex'),
  );
}
