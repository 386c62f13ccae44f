/** Tries rules of a repository's own before they are used: what they find, what they must not, how long it takes. */
import { Detector } from '../detect/detector.ts';
import { loadOwnRules } from '../options/own-rules.ts';
import type { Settings } from '../options/config/settings.ts';
import { builtInRules } from '../rules/built-in.ts';
import type { TokenEntry } from '../rules/file.ts';
import { speedOf, type Speed } from '../rules/quick.ts';
import { ruleSet } from '../rules/set.ts';
import { fillSubPatterns } from '../rules/sub-patterns.ts';
import type { Rule } from '../rules/types.ts';
import { sampleText, sampleValue } from '../samples/samples.ts';
import { detectorFor } from './detector-for.ts';
import { costPerMegabyte } from './rules-test/cost.ts';

/** What came of one rule. */
export interface Tried {
  readonly rule: Rule;
  /** Samples that the rule did not find, and near misses that it did, as the patterns they were made from. */
  readonly missed: readonly string[];
  readonly wronglyFound: readonly string[];
  readonly samples: number;
  readonly nearMisses: number;
  /** Built-in rules that find the samples, too. */
  readonly overlap: readonly string[];
  readonly speed: Speed;
  /** Of this rule alone; absent where it is slow, since then nothing else is tried with it. */
  readonly msPerMegabyte?: number;
}

/** So many texts are made from each pattern. */
const MADE = 5;

/** @throws ConfigError for a rule that does not fit at all */
export function testRules(settings: Settings): Tried[] {
  const { compiled, files } = loadOwnRules(settings, true);
  const entries = new Map(
    files.flatMap(({ content }) => content.tokens).map((token) => [token.id, token]),
  );
  const builtIn = builtInRules().rules;
  const speeds = new Map(compiled.rules.rules.map((rule) => [rule, speedOf(rule)]));
  const quick = compiled.rules.rules.filter((rule) => speeds.get(rule)!.slow === null);
  const all = new Detector(ruleSet([...builtIn, ...quick]));
  const others = detectorFor(builtInRules());
  return compiled.rules.rules.map((rule) => {
    const speed = speeds.get(rule)!;
    return speed.slow === null
      ? { speed, ...tryRule(rule, entries.get(rule.id)!, all, others) }
      : { speed, rule, missed: [], wronglyFound: [], samples: 0, nearMisses: 0, overlap: [] };
  });
}

function tryRule(
  rule: Rule,
  entry: TokenEntry,
  all: Detector,
  others: Detector,
): Omit<Tried, 'speed'> {
  const samples = textsOf(rule, entry.samples ?? []);
  const nearMisses = textsOf(rule, entry['near-misses'] ?? []);
  const fires = (text: string) => idsIn(all, text).includes(rule.id);
  const missed = samples.filter(({ text }) => !fires(text));
  const wrong = nearMisses.filter(({ text }) => fires(text));
  return {
    rule,
    missed: unique(missed.map(({ pattern }) => pattern)),
    wronglyFound: unique(wrong.map(({ pattern }) => pattern)),
    samples: samples.length,
    nearMisses: nearMisses.length,
    overlap: unique(samples.flatMap(({ text }) => idsIn(others, text))),
    msPerMegabyte: costPerMegabyte(rule),
  };
}

function textsOf(rule: Rule, patterns: readonly string[]) {
  return patterns.flatMap((pattern) => {
    const like = { ...rule, pattern: fillSubPatterns(pattern) };
    return Array.from({ length: MADE }, (_, n) => ({
      pattern,
      text: sampleText(rule, sampleValue(like, `try ${n}`)),
    }));
  });
}

function idsIn(detector: Detector, text: string): string[] {
  return detector.scan(Buffer.from(text, 'latin1')).map(({ rule }) => rule.id);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
