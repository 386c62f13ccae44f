/** Runs the rules of named values: round a word that speaks of a provider, values of its form are looked for. */
import type { NamedRule, RuleSet } from '../rules/types.ts';
import { LongRuns } from './long-runs.ts';
import { ValueMatcher, type Match } from './matcher.ts';
import { NEVER, type NamedPlan } from './named-plan.ts';
import { isPlain, relate, type NamedMatch } from './relate.ts';

/** Values are looked for in the word's own line and in this many lines after it, if they are this near. */
const LINES_ON = 6;
export const BYTES_ON = 700;
/** Bytes beside a value that its boundaries look at, and some more. */
export const BESIDE = 12;
/** In bytes: no value is longer, see `MAX_MATCH` of the rules. */
const LONGEST = 16_384;
const NEWLINE = 10;
/** `provider-secret-VALUE` */
const DASH = 45;

/** Lengths in bytes: of the runs of word characters, and the longest of those of other signs. */
export interface TouchedRuns {
  readonly words: readonly number[];
  readonly solid: number;
}

export class NamedRules {
  readonly #rules: RuleSet;
  readonly #plan: NamedPlan;
  /** By number of the rule, of those that were needed so far. */
  readonly #matchers = new Map<number, ValueMatcher>();
  readonly #runs: Readonly<Record<'word' | 'solid', LongRuns>>;
  /** By word: end of the last range in which its rules have looked. */
  readonly #looked: Int32Array;
  /** The words that have one. */
  readonly #touched: number[] = [];
  /** Where matches began that were looked at: those of ranges that overlap are found once more. */
  readonly #seen = new Map<ValueMatcher, Set<number>>();
  #inParts = false;

  constructor(rules: RuleSet, plan: NamedPlan) {
    this.#rules = rules;
    this.#plan = plan;
    this.#looked = new Int32Array(plan.any.length);
    const [word, solid] = plan.shortest;
    this.#runs = {
      word: new LongRuns(/[\w+/-]/, word!, DASH),
      solid: new LongRuns(/[!#-&(-~]/, solid!),
    };
  }

  /** Forgets what was looked at: a new window begins. @param inParts only some of its words will be asked for */
  restart(bytes: Buffer, inParts = false): void {
    for (const word of this.#touched) this.#looked[word] = 0;
    this.#touched.length = 0;
    this.#seen.clear();
    this.#inParts = inParts;
    this.#runs.word.restart(bytes);
    this.#runs.solid.restart(bytes);
  }

  /**
   * What a word leads to hangs on the bytes round it alone, not on the words before it: a version of a file is looked at
   * in parts, see `versions.ts`.
   * @param word number of the anchor; @param at where it stands in `bytes`
   * @param refused gets values that other names round them would have made a match
   */
  near(
    bytes: Buffer,
    word: number,
    at: number,
    found: (match: NamedMatch) => void,
    refused: (match: Match) => void,
  ): void {
    const looked = this.#looked[word]!;
    const begin = startOfLine(bytes, at);
    // Where many words are asked for, runs are found once for all; else only as far as this one reaches.
    const furthest = this.#inParts ? endOfReach(bytes, at) : Math.min(bytes.length, at + BYTES_ON);
    if (!this.#mayHold(word, begin, furthest)) return;
    const to = endOfReach(bytes, at);
    const unseen = Math.max(looked, begin);
    if (looked === 0) this.#touched.push(word);
    this.#looked[word] = Math.max(looked, to);
    const { users, rules } = this.#plan;
    for (let user = users[word]!; user < users[word + 1]!; user++) {
      const matcher = this.#matcher(rules[user]!);
      const { rule } = matcher;
      // A run is one whole wherever the range begins; what is cut out of a longer text is not.
      const from = rule.alphabet === 'word' ? unseen : begin;
      for (const match of this.#matches(matcher, bytes, from, to)) {
        if (!this.#isNew(matcher, match.start) || isPlain(rule, match, bytes)) continue;
        const named = relate(rule, match, bytes);
        if (named) found(named);
        else refused(match);
      }
    }
  }

  *#matches(matcher: ValueMatcher, bytes: Buffer, from: number, to: number): Generator<Match> {
    for (const [start, end] of this.#places(matcher.rule, from, to)) {
      const base = Math.max(0, start - BESIDE);
      const text = bytes.toString('latin1', base, Math.min(bytes.length, end + BESIDE));
      for (const found of matcher.findAll(text)) {
        const match = shift(found, base);
        if (match.start >= from && match.start < to) yield match;
      }
    }
  }

  #isNew(matcher: ValueMatcher, start: number): boolean {
    const seen = this.#seen.get(matcher);
    if (seen === undefined) this.#seen.set(matcher, new Set([start]));
    else if (seen.has(start)) return false;
    else seen.add(start);
    return true;
  }

  /** The cheap look that spares nearly all words the rest: is any run of bytes near that a value could be? */
  #mayHold(word: number, begin: number, to: number): boolean {
    if (this.isAny(word)) return true;
    const { word: words, solid: solids } = this.#runs;
    const from = Math.max(this.#looked[word]!, begin);
    for (let run = words.first(from, to); run >= 0 && words.startsBefore(run, to); run++) {
      if (this.#fits(word, words.end(run) - words.start(run))) return true;
    }
    const shortest = this.#plan.solid[word]!;
    if (shortest === NEVER) return false;
    for (let run = solids.first(begin, to); run >= 0 && solids.startsBefore(run, to); run++) {
      if (solids.end(run) - solids.start(run) >= shortest) return true;
    }
    return false;
  }

  #fits(word: number, length: number): boolean {
    const { pairs, lengths } = this.#plan;
    for (let pair = pairs[word]!; pair < pairs[word + 1]!; pair++)
      if (length >= lengths[2 * pair]! && length <= lengths[2 * pair + 1]!) return true;
    return false;
  }

  #matcher(place: number): ValueMatcher {
    const known = this.#matchers.get(place);
    if (known !== undefined) return known;
    const matcher = new ValueMatcher(this.#rules.at(place) as NamedRule);
    this.#matchers.set(place, matcher);
    return matcher;
  }

  /** May a value of this word be of several runs, such as the words of a seed phrase? */
  isAny(word: number): boolean {
    return this.#plan.any[word] !== 0;
  }

  /** The runs that lie in the range, or reach into it. */
  runsIn(bytes: Buffer, from: number, to: number): TouchedRuns {
    const { word, solid } = this.#runs;
    word.restart(bytes);
    solid.restart(bytes);
    return { words: word.lengths(from, to), solid: Math.max(0, ...solid.lengths(from, to)) };
  }

  /** Could one of these runs be the value of a word, or hold it? */
  mayTake(word: number, { words, solid }: TouchedRuns): boolean {
    if (this.isAny(word) || solid >= this.#plan.solid[word]!) return true;
    return words.some((length) => this.#fits(word, length));
  }

  /** The range, and as much on both sides as a value that touches it could have. */
  widened(bytes: Buffer, from: number, to: number): [from: number, to: number] {
    return this.#runs.solid.widened(bytes, from, to, LONGEST + BESIDE);
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

/** Where the line of `at` starts, or as far before it as a value may stand. */
function startOfLine(bytes: Buffer, at: number): number {
  const least = Math.max(0, at - BYTES_ON);
  let start = at;
  while (start > least && bytes[start - 1] !== NEWLINE) start--;
  return start;
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
