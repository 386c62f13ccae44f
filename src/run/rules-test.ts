/** Tries rules of a repository's own before they are used: what they find, what they must not, how long it takes. */
import { Detector } from '../detect/detector.ts';
import { loadOwnRules } from '../options/own-rules.ts';
import type { Settings } from '../options/config/settings.ts';
import { builtInRules } from '../rules/built-in.ts';
import type { TokenEntry } from '../rules/file.ts';
import { slowest, type Witness } from '../rules/quick.ts';
import { fillSubPatterns } from '../rules/sub-patterns.ts';
import type { Rule } from '../rules/types.ts';
import { sampleText, sampleValue } from '../samples/samples.ts';
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
  /** Text that takes it too long. */
  readonly slow: Witness | null;
  /** Of this rule alone. */
  readonly msPerMegabyte: number;
}

/** So many texts are made from each pattern. */
const MADE = 5;
/** A window is never longer than the longest match, 16 KB; a linear pattern takes a few milliseconds for that. */
const LONG = [200, 1000, 4000] as const;
const PATIENCE = 250;

/** @throws ConfigError for a rule that does not fit at all */
export function testRules(settings: Settings): Tried[] {
  const { compiled, files } = loadOwnRules(settings);
  const entries = new Map(
    files.flatMap(({ content }) => content.tokens).map((token) => [token.id, token]),
  );
  const builtIn = builtInRules().rules;
  const all = new Detector({ rules: [...builtIn, ...compiled.rules.rules] });
  const others = new Detector({ rules: builtIn });
  return compiled.rules.rules.map((rule) => tryRule(rule, entries.get(rule.id)!, all, others));
}

function tryRule(rule: Rule, entry: TokenEntry, all: Detector, others: Detector): Tried {
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
    slow: slowest(rule, LONG, PATIENCE),
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
