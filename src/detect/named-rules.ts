/** Runs the rules of named values: round a word that speaks of a provider, values of its form are looked for. */
import type { NamedRule, Rule } from '../rules/types.ts';
import type { Anchor } from './anchor-index.ts';
import { LongRuns } from './long-runs.ts';
import { anchorsOf } from './name-anchors.ts';
import { ValueMatcher, type Match } from './matcher.ts';
import { nameValue, type Naming } from './naming/naming.ts';
import { readsLikeWords } from './generic/reads-like-words.ts';
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

/** Values are looked for in the word's own line and in this many lines after it, if they are this near. */
const LINES_ON = 6;
const BYTES_ON = 700;
/** Bytes beside a value that its boundaries look at, and some more. */
const BESIDE = 12;
const NEWLINE = 10;
/** `provider-secret-VALUE` */
const DASH = 45;

/** The rules that one word leads to. */
interface Word {
  readonly rules: ValueMatcher[];
  /** Worked out when the word is met for the first time: most words never are. */
  reach: Reach | undefined;
  /** End of the last range in which its rules have looked. */
  looked: number;
}

/** What values the rules of one word may have. */
interface Reach {
  /** Fewest and most bytes of a run of word characters that one of the rules might take whole, pair after pair. */
  readonly lengths: readonly number[];
  /** Shortest run of other signs that one of the rules might have a match in; `Infinity` where none looks into such runs. */
  readonly solid: number;
  /** One of its rules may match anywhere. */
  readonly any: boolean;
}

export class NamedRules {
  readonly #words: Word[] = [];
  /** One for each word, in the order of the numbers that `near` takes. */
  readonly anchors: Anchor[] = [];
  readonly #runs: Readonly<Record<'word' | 'solid', LongRuns>>;
  readonly #looked: Word[] = [];

  constructor(rules: readonly Rule[]) {
    const numbers = new Map<string, number>();
    const least = { word: Infinity, solid: Infinity, any: Infinity };
    for (const rule of rules) {
      if (rule.recogniser !== 'named' || rule.scored) continue;
      least[rule.alphabet] = Math.min(least[rule.alphabet], rule.minLength);
      const matcher = new ValueMatcher(rule);
      for (const name of rule.named) {
        for (const text of anchorsOf(name)) this.#lead(numbers, text, matcher);
      }
    }
    this.#runs = {
      word: new LongRuns(/[\w+/-]/, least.word, DASH),
      solid: new LongRuns(/[!#-&(-~]/, least.solid),
    };
  }

  /** From this text on to this rule. */
  #lead(numbers: Map<string, number>, text: string, matcher: ValueMatcher): void {
    const number = numbers.get(text);
    if (number === undefined) {
      numbers.set(text, this.anchors.length);
      this.anchors.push({ text, ignoreCase: true });
      this.#words.push({ rules: [matcher], reach: undefined, looked: 0 });
      return;
    }
    const { rules } = this.#words[number]!;
    // All texts of one rule come one after the other.
    if (rules.at(-1) !== matcher) rules.push(matcher);
  }

  /** Forgets what was looked at: a new window begins. */
  restart(bytes: Buffer): void {
    for (const word of this.#looked) word.looked = 0;
    this.#looked.length = 0;
    this.#runs.word.restart(bytes);
    this.#runs.solid.restart(bytes);
  }

  /** @param word number of the anchor; @param at where it stands in `bytes` */
  near(bytes: Buffer, word: number, at: number, found: (match: NamedMatch) => void): void {
    const entry = this.#words[word]!;
    if (
      !this.#mayHold(
        (entry.reach ??= reachOf(entry.rules)),
        Math.max(entry.looked, at - BYTES_ON),
        Math.min(bytes.length, at + BYTES_ON),
      )
    )
      return;
    const to = endOfReach(bytes, at);
    const from = Math.max(entry.looked, bytes.lastIndexOf(NEWLINE, at) + 1, at - BYTES_ON);
    if (from >= to) return;
    entry.looked = to;
    this.#looked.push(entry);
    for (const matcher of entry.rules) {
      const { rule } = matcher;
      for (const [start, end] of this.#places(rule, from, to)) {
        const base = Math.max(0, start - BESIDE);
        const text = bytes.toString('latin1', base, Math.min(bytes.length, end + BESIDE));
        for (const match of matcher.findAll(text)) {
          if (base + match.start < from || base + match.start >= to) continue;
          const named = relate(rule, shift(match, base), bytes);
          if (named) found(named);
        }
      }
    }
  }

  /** The cheap look that spares nearly all words the rest: is any run of bytes near that a value could be? */
  #mayHold({ lengths, solid, any }: Reach, from: number, to: number): boolean {
    if (any) return true;
    const { word: words, solid: solids } = this.#runs;
    for (let run = words.first(from, to); run >= 0 && words.startsBefore(run, to); run++) {
      if (fits(words.end(run) - words.start(run), lengths)) return true;
    }
    if (solid === Infinity) return false;
    for (let run = solids.first(from, to); run >= 0 && solids.startsBefore(run, to); run++) {
      if (solids.end(run) - solids.start(run) >= solid) return true;
    }
    return false;
  }

  /** Where in the range matches of the rule may lie. */
  #places(rule: NamedRule, from: number, to: number): [start: number, end: number][] {
    if (rule.alphabet === 'any') return [[from, to + rule.maxLength]];
    const runs = this.#runs[rule.alphabet];
    const places: [number, number][] = [];
    for (let run = runs.first(from, to); run >= 0 && runs.startsBefore(run, to); run++) {
      const [start, end] = [runs.start(run), runs.end(run)];
      if (rule.alphabet === 'solid') {
        if (end - start >= rule.minLength)
          places.push([Math.max(start, from), Math.min(end, to + rule.maxLength)]);
      } else if (start >= from && end - start >= rule.minLength && end - start <= rule.maxLength)
        places.push([start, end]);
    }
    return places;
  }
}

function reachOf(rules: readonly ValueMatcher[]): Reach {
  const wholes = rules
    .filter(({ rule }) => rule.alphabet === 'word')
    .map(({ rule }) => `${rule.minLength} ${rule.maxLength}`);
  return {
    lengths: [...new Set(wholes)].flatMap((pair) => pair.split(' ').map(Number)),
    solid: Math.min(
      ...rules.map(({ rule }) => (rule.alphabet === 'solid' ? rule.minLength : Infinity)),
    ),
    any: rules.some(({ rule }) => rule.alphabet === 'any'),
  };
}

function fits(length: number, lengths: readonly number[]): boolean {
  for (let n = 0; n < lengths.length; n += 2)
    if (length >= lengths[n]! && length <= lengths[n + 1]!) return true;
  return false;
}

/** A lock file's hash: `h1:…`, `sha256:…`, `sha512-…` */
const INTEGRITY = /(?:h1|sha\d{1,3}|md5)[:=-]$/i;
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
  if (INTEGRITY.test(bytes.toString('latin1', Math.max(0, match.start - 8), match.start)))
    return null;
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
