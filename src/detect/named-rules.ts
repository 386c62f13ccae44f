/** Runs the rules of named values: round a word that speaks of a provider, values of its form are looked for. */
import type { NamedRule, Rule } from '../rules/types.ts';
import type { Anchor } from './anchor-index.ts';
import { LongRuns } from './long-runs.ts';
import { anchorsOf } from './name-anchors.ts';
import { ValueMatcher, type Match } from './matcher.ts';
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

/** Lengths in bytes: of the runs of word characters, and the longest of those of other signs. */
export interface TouchedRuns {
  readonly words: readonly number[];
  readonly solid: number;
}

export class NamedRules {
  readonly #words: Word[] = [];
  /** One for each word, in the order of the numbers that `near` takes. */
  readonly anchors: Anchor[] = [];
  readonly #runs: Readonly<Record<'word' | 'solid', LongRuns>>;
  readonly #looked: Word[] = [];
  /** Where matches began that were looked at: those of ranges that overlap are found once more. */
  readonly #seen = new Map<ValueMatcher, Set<number>>();
  #inParts = false;

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

  /** Forgets what was looked at: a new window begins. @param inParts only some of its words will be asked for */
  restart(bytes: Buffer, inParts = false): void {
    for (const word of this.#looked) word.looked = 0;
    this.#looked.length = 0;
    this.#seen.clear();
    this.#inParts = inParts;
    this.#restartRuns(bytes, 0);
  }

  #restartRuns(bytes: Buffer, from: number): void {
    this.#runs.word.restart(bytes, from);
    this.#runs.solid.restart(bytes, from);
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
    const entry = this.#words[word]!;
    // Where many words are asked for, runs are found once for all; else only round this one.
    if (
      !this.#inParts &&
      !this.#mayHold(entry, at - BYTES_ON, Math.min(bytes.length, at + BYTES_ON))
    )
      return;
    const to = endOfReach(bytes, at);
    const begin = Math.max(bytes.lastIndexOf(NEWLINE, at) + 1, at - BYTES_ON);
    if (this.#inParts) {
      this.#restartRuns(bytes, begin);
      if (!this.#mayHold(entry, begin, to)) return;
    }
    const unseen = Math.max(entry.looked, begin);
    if (entry.looked === 0) this.#looked.push(entry);
    entry.looked = Math.max(entry.looked, to);
    for (const matcher of entry.rules) {
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
  #mayHold(word: Word, begin: number, to: number): boolean {
    const { lengths, solid, any } = (word.reach ??= reachOf(word.rules));
    if (any) return true;
    const { word: words, solid: solids } = this.#runs;
    const from = Math.max(word.looked, begin);
    for (let run = words.first(from, to); run >= 0 && words.startsBefore(run, to); run++) {
      if (fits(words.end(run) - words.start(run), lengths)) return true;
    }
    if (solid === Infinity) return false;
    for (let run = solids.first(begin, to); run >= 0 && solids.startsBefore(run, to); run++) {
      if (solids.end(run) - solids.start(run) >= solid) return true;
    }
    return false;
  }

  /** May a value of this word be of several runs, such as the words of a seed phrase? */
  isAny(word: number): boolean {
    const entry = this.#words[word]!;
    return (entry.reach ??= reachOf(entry.rules)).any;
  }

  /** The runs that lie in the range, or reach into it. Leaves nothing ready for `near`. */
  runsIn(bytes: Buffer, from: number, to: number): TouchedRuns {
    const { word, solid } = this.#runs;
    word.restart(bytes, from);
    solid.restart(bytes, from);
    return { words: word.lengths(from, to), solid: Math.max(0, ...solid.lengths(from, to)) };
  }

  /** Could one of these runs be the value of a word, or hold it? */
  mayTake(word: number, { words, solid }: TouchedRuns): boolean {
    const entry = this.#words[word]!;
    const reach = (entry.reach ??= reachOf(entry.rules));
    return reach.any || solid >= reach.solid || words.some((length) => fits(length, reach.lengths));
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
