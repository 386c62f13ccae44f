/** Weighs a value in an unmistakable place, such as a password in a URL, by the generic score: words are placeholders. */
import { loadModel } from './generic/model.ts';
import { score } from './generic/score.ts';
import type { Rule } from '../rules/types.ts';
import type { Judgement } from './judge.ts';
import type { Match } from './matcher.ts';

const BEFORE = 100;
/** Log odds from which down a value in a test, an example or a comment is not even told. */
const HOPELESS = -2.5;
const EXAMPLE_PATH =
  /(?:^|[/._-])(?:tests?|specs?|fixtures?|testdata|examples?|docs?)(?:[/._-]|$)/i;

// What crypt(3) and argon2 make of a password: `$2b$10$…`, `$argon2id$…`
const HASH = /^\$(?:\d|2[abxy]|apr1|argon2\w{1,2})\$/;

/** @returns the judgement, lowered to `possible` where the value reads like a placeholder; null where it surely is one */
export function weigh(
  rule: Rule,
  judgement: Judgement,
  match: Match,
  bytes: Buffer,
  path: string,
): Judgement | null {
  const [start, end] = match.secret;
  const value = bytes.toString('latin1', start, end);
  // The password behind a hash of a test or an example is for show.
  if (HASH.test(value)) return EXAMPLE_PATH.test(path) ? null : judgement;
  const before = bytes.toString('latin1', Math.max(0, start - BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const odds = score(
    { name: 'password', value, quote: '', before: line, after: '', path },
    loadModel(),
  );
  if (odds >= 0) return judgement;
  // A place that is only a guess, and a word in it: nothing.
  if (rule.confidence === 'possible') return null;
  if (odds < HOPELESS && (EXAMPLE_PATH.test(path) || /^\s*(?:\/\/|#|\*)/.test(line))) return null;
  return {
    ...judgement,
    confidence: 'possible',
    reasons: [...judgement.reasons, 'reads like a word'],
  };
}
