/** What a format gets to see: the whole outcome of a run, ready to be put into words. */
import type { Confidence, Rule, RuleAdvice } from '../rules/types.ts';
import type { Fact, Place } from '../detect/types.ts';
import type { Secret } from '../detect/secret.ts';
import type { Failure, Origin, Skip } from '../sources/types.ts';
import type { AllowHint, Remark, Tally } from './json/types.ts';

export type { AllowHint, Remark, Tally };

/** One place of a token. */
export interface ReportedPlace {
  /** Found values are masked in its path too. */
  readonly origin: Origin;
  readonly place: Place;
  /** The excerpt with every value found in it masked, escaped for a terminal; safe to print. */
  readonly shown: ShownLine;
  /** Where the value starts and ends in UTF-16 code units, 1-based, the end exclusive; absent where the line was cut. */
  readonly utf16?: { readonly startColumn: number; readonly endColumn: number };
  /** Why an allow comment beside it does not hold: `an allow comment here has no reason`. */
  readonly note?: string;
}

/** A masked line and where the masked value stands in it, in characters, half open. */
export interface ShownLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One value of one rule, with all its places. */
export interface ReportedToken {
  readonly rule: Rule;
  readonly secret: Secret;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  /** At least one. */
  readonly places: readonly ReportedPlace[];
  readonly blocking: boolean;
  readonly fingerprint: string;
  readonly advice: RuleAdvice;
  /** Numbered steps for what to do with this commit or file now, in order. */
  readonly now: readonly string[];
  readonly allow: AllowHint;
}

/** A finding that somebody allowed, and how. */
export interface SuppressedToken {
  readonly rule: Rule;
  readonly place: ReportedPlace;
  readonly by: string;
  readonly reason: string;
}

export interface Report {
  /** Decides the heading: `scan-tokens stopped this commit` for `index`. */
  readonly from: Origin['from'];
  /** Most certain first. */
  readonly tokens: readonly ReportedToken[];
  readonly suppressed: readonly SuppressedToken[];
  readonly skips: readonly Skip[];
  readonly failures: readonly Failure[];
  /** What somebody should know of the suppressions and the configuration, latin1; absent where nothing. */
  readonly remarks?: readonly Remark[];
  readonly tally: Tally;
  /** At least one token blocks, or a remark. */
  readonly blocked: boolean;
  /** Everything expected was looked at or rightly skipped. */
  readonly complete: boolean;
  /** For formats that have a place for them; `start` and `end` as ISO 8601 in UTC. */
  readonly about?: { readonly version: string; readonly start: string; readonly end: string };
}

/** Turns a report into text. Pure. */
export interface Format {
  readonly name: string;
  render(report: Report, look: Look): string;
}

/** What the terminal can do. */
export interface Look {
  readonly color: boolean;
  /** Columns, at least 40. */
  readonly width: number;
  /** Only the tokens and the closing line. */
  readonly quiet: boolean;
}
