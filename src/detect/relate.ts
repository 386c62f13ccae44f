/** Holds a value against the names round it: does one of them speak of the rule's provider? */
import type { NamedRule } from '../rules/types.ts';
import { readsLikeWords } from './generic/reads-like-words.ts';
import type { Match } from './matcher.ts';
import { nameValue, type Naming } from './naming/naming.ts';
import {
  holdsName,
  speaksOfCredential,
  speaksOfNoSecret,
  speaksOfPublicKey,
  wordsOf,
} from './naming/words.ts';

/** A match under a name, offsets in the window. */
export interface NamedMatch {
  readonly rule: NamedRule;
  readonly match: Match;
  readonly reason: string;
  /** The word stands near, but not in the name nor in what holds it. */
  readonly onlyNear: boolean;
}

/** A lock file's hash: `h1:…`, `sha256:…`, `sha512-…` */
const INTEGRITY = /(?:h1|sha\d{1,3}|md5)[:=-]$/i;

/** Is it no value at all, whatever its names: words, or a lock file's hash? */
export function isPlain(rule: NamedRule, match: Match, bytes: Buffer): boolean {
  // What a check of its own can tell from words is left to it: a seed phrase is nothing but words.
  if (!rule.check && readsLikeWords(match.text)) return true;
  return INTEGRITY.test(bytes.toString('latin1', Math.max(0, match.start - 8), match.start));
}

/** @returns null where no name round the value speaks of the rule's provider, or one says that it is no secret */
export function relate(rule: NamedRule, match: Match, bytes: Buffer): NamedMatch | null {
  const naming = nameValue(bytes, match.start, match.end);
  if (speaksOfNoSecret(naming.own) && !endsAlike(rule, naming)) return null;
  if (rule.kind === 'secret' && speaksOfPublicKey(naming.own)) return null;
  const name = rule.named.find(
    (each) =>
      holdsName(naming.own, each) || naming.holders.some((holder) => holdsName(holder, each)),
  );
  if (name !== undefined)
    return { rule, match, reason: `under a name that speaks of ${rule.provider}`, onlyNear: false };
  const near = rule.named.some((each) => holdsName(naming.nearby, each));
  if (!near || !speaksOfCredential([...naming.own, ...naming.nearby])) return null;
  return { rule, match, reason: `beside a word that speaks of ${rule.provider}`, onlyNear: true };
}

/** `client_id` is no secret, unless the rule itself is for a client id. */
function endsAlike(rule: NamedRule, naming: Naming): boolean {
  const last = naming.own.at(-1);
  return (
    last !== undefined &&
    (wordsOf(rule.name).includes(last) ||
      rule.named.some((name) => name.split(' ').at(-1) === last))
  );
}
