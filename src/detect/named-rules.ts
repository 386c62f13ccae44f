/** Runs the rules of named values: round a word that speaks of a provider, values of its form are looked for. */
import type { NamedRule, Rule } from '../rules/types.ts';
import type { Anchor } from './anchor-index.ts';
import { ValueMatcher, type Match } from './matcher.ts';
import { nameValue, type Naming } from './naming/naming.ts';
import { readsLikeWords } from './generic/reads-like-words.ts';
import { holdsName, speaksOfCredential, speaksOfNoSecret, wordsOf } from './naming/words.ts';

/** A match under a name, offsets in the window. */
export interface NamedMatch {
  readonly rule: NamedRule;
  readonly match: Match;
  readonly reason: string;
  /** The word stands near, but not in the name nor in what holds it. */
  readonly onlyNear: boolean;
}

/** Values are looked for in the word's own line and in this many lines after it, if they are this near. */
const LINES_ON = 6;
const BYTES_ON = 700;
const SLICE_BEFORE = 4;
const NEWLINE = 10;

/** The rules that one word leads to. */
interface Word {
  readonly rules: readonly { readonly rule: NamedRule; readonly matcher: ValueMatcher }[];
  /** End of the last range in which its rules have looked. */
  looked: number;
}

export class NamedRules {
  readonly #words: Word[] = [];
  /** One for each word, in the order of the numbers that `near` takes. */
  readonly anchors: Anchor[] = [];

  constructor(rules: readonly Rule[]) {
    const byWord = new Map<string, { rule: NamedRule; matcher: ValueMatcher }[]>();
    for (const rule of rules) {
      if (rule.recogniser !== 'named' || rule.scored) continue;
      const matcher = new ValueMatcher(rule);
      for (const word of new Set(rule.named.flatMap(anchorsOf))) {
        const list = byWord.get(word);
        if (list) list.push({ rule, matcher });
        else byWord.set(word, [{ rule, matcher }]);
      }
    }
    for (const [text, list] of byWord) {
      this.anchors.push({ text, ignoreCase: true });
      this.#words.push({ rules: list, looked: 0 });
    }
  }

  /** Forgets what was looked at: a new window begins. */
  restart(): void {
    for (const word of this.#words) word.looked = 0;
  }

  /** @param word number of the anchor; @param at where it stands in `bytes` */
  near(bytes: Buffer, word: number, at: number, found: (match: NamedMatch) => void): void {
    const entry = this.#words[word]!;
    const to = endOfReach(bytes, at);
    const from = Math.max(entry.looked, bytes.lastIndexOf(NEWLINE, at) + 1, at - BYTES_ON);
    if (from >= to) return;
    entry.looked = to;
    const base = Math.max(0, from - SLICE_BEFORE);
    const text = bytes.toString('latin1', base, Math.min(bytes.length, to + 600));
    for (const { rule, matcher } of entry.rules) {
      for (const match of matcher.findAll(text)) {
        if (base + match.start < from || base + match.start >= to) continue;
        const named = relate(rule, shift(match, base), bytes);
        if (named) found(named);
      }
    }
  }
}

/** The literal text to look for, for one entry of `named`. Two letters alone stand everywhere, so they need company. */
function anchorsOf(name: string): string[] {
  const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length >= 3) return [longest];
  return [...'_-. '].map((sign) => longest + sign).concat(['api', 'key', 'tok', 'sec', 'acc', 'aut', 'cli'].map((on) => longest + on));
}

function endOfReach(bytes: Buffer, at: number): number {
  let end = at;
  for (let n = 0; n <= LINES_ON && end - at < BYTES_ON; n++) {
    const newline = bytes.indexOf(NEWLINE, end);
    if (newline < 0) return Math.min(bytes.length, at + BYTES_ON);
    end = newline + 1;
  }
  return Math.min(end, at + BYTES_ON);
}

function shift(match: Match, by: number): Match {
  const [start, end] = match.secret;
  return { ...match, start: match.start + by, end: match.end + by, secret: [start + by, end + by] };
}

function relate(rule: NamedRule, match: Match, bytes: Buffer): NamedMatch | null {
  // What a check of its own can tell from words is left to it: a seed phrase is nothing but words.
  if (!rule.check && readsLikeWords(match.text)) return null;
  const naming = nameValue(bytes, match.start, match.end);
  if (speaksOfNoSecret(naming.own) && !endsAlike(rule, naming)) return null;
  const name = rule.named.find((each) => holdsName(naming.own, each) || naming.holders.some((holder) => holdsName(holder, each)));
  if (name !== undefined) return { rule, match, reason: `under a name that speaks of ${rule.provider}`, onlyNear: false };
  const near = rule.named.some((each) => holdsName(naming.nearby, each));
  if (!near || !speaksOfCredential([...naming.own, ...naming.nearby])) return null;
  return { rule, match, reason: `beside a word that speaks of ${rule.provider}`, onlyNear: true };
}

/** `client_id` is no secret, unless the rule itself is for a client id. */
function endsAlike(rule: NamedRule, naming: Naming): boolean {
  const last = naming.own.at(-1);
  return last !== undefined && (wordsOf(rule.name).includes(last) || rule.named.some((name) => name.split(' ').at(-1) === last));
}
