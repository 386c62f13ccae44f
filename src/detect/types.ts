/** The words of the detection room. */
import type { Confidence, Rule } from '../rules/types.ts';
import type { Secret } from './secret.ts';

/** Something decoded from the token that helps its owner: `{ label: 'account', value: '123456789012' }`. Never secret. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * What an offline check says of a candidate.
 * `proved`: structure or checksum holds. `refuted`: it does not, so the value is made up or mistyped.
 * `other`: this is no token of this rule at all. `open`: nothing could be said.
 */
export interface Verdict {
  readonly result: 'proved' | 'refuted' | 'other' | 'open';
  /** A short clause for the report: `checksum holds`. */
  readonly reason: string;
  readonly facts?: readonly Fact[];
}

/** What a check gets to see. All strings are latin1: one character a byte. */
export interface Candidate {
  /** The whole match. */
  readonly text: string;
  /** The pattern's named groups that took part. */
  readonly groups: Readonly<Record<string, string>>;
}

/** A pure offline check. */
export interface Check {
  /** The name by which rules call it. */
  readonly name: string;
  verify(candidate: Candidate, args: readonly string[]): Verdict;
  /**
   * Turns a random match of the pattern into one that passes, for samples made at run time.
   * Absent where any match passes. `random(n)` gives an integer in [0, n).
   */
  seal?(candidate: Candidate, args: readonly string[], random: (n: number) => number): string;
}

/** Where in an item a finding stands. Offsets are bytes of the item's own content, half open. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in bytes of the decoded line. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line that holds the start, cut to at most `EXCERPT` characters round it; not yet masked. */
  readonly excerpt: Secret;
  /** The line before, cut likewise; absent on the first line. An allow comment may stand there. */
  readonly before?: Secret;
  /** Where the value starts and ends in `excerpt`. */
  readonly inExcerpt: readonly [start: number, end: number];
}

/** One token at one place. */
export interface Finding {
  readonly rule: Rule;
  readonly secret: Secret;
  readonly confidence: Confidence;
  /** Why that confidence: `checksum holds`; `under the name DD_API_KEY`. */
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  /** Whole sentences that the rule has for this finding. */
  readonly notes: readonly string[];
  readonly place: Place;
}
