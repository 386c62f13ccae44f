/**
 * The words of the rule room: what a compiled rule and its rotation look like.
 * Everything here is plain JSON, since the build writes it into the bundle.
 */

import type { Confidence, Kind, Rotation } from './words.ts';

export type { Confidence, Kind, Rotation };

/** An offline check by name, with the arguments written in the rule: `jwt-claims(id, key)`. */
export interface CheckCall {
  readonly name: string;
  readonly args: readonly string[];
}

/** What every compiled rule has. */
interface RuleBase {
  /** Unique, kebab-case, never changed once released: `github-personal-access-token`. */
  readonly id: string;
  /** Name of the provider as people write it: `GitHub`. */
  readonly provider: string;
  /** What the token is called there: `personal access token (classic)`. */
  readonly name: string;
  readonly kind: Kind;
  /** What a match is worth when no check proved or refuted it. */
  readonly confidence: Exclude<Confidence, 'certain'>;
  /** Source of the regular expression, sub-patterns already filled in; flags are `s`, and `i` if `ignoreCase`. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** Longest possible match in bytes, capped at `MAX_MATCH`. */
  readonly maxLength: number;
  readonly check: CheckCall | null;
  /** Environment variables that usually hold this token; the first is the one advised. */
  readonly env: readonly string[];
  /** Larger wins where two rules claim the same bytes. */
  readonly specificity: number;
  /** Documented example values, as lower-case SHA-256 hex of the value. */
  readonly documented: readonly string[];
  /**
   * A value of no provider's form, so a learned score decides. In a named rule the value's own name must hold one of the
   * words; in a shape the place is sure (a password in a URL) and the score tells words from passwords.
   */
  readonly scored?: true;
  /** A sentence told with each finding of this rule; absent where there is nothing to add. */
  readonly note?: string;
  /** A sentence told where nothing near speaks of the provider: whose tokens look the same. */
  readonly lookalikes?: string;
}

/** A token that says by itself what it is. */
export interface ShapeRule extends RuleBase {
  readonly recogniser: 'shape';
  /** One of these literals occurs in every match (lower-cased where `ignoreCase`). */
  readonly anchors: readonly string[];
  /** Fewest and most bytes from the start of a match to its anchor. */
  readonly anchorOffset: readonly [min: number, max: number];
  /** No letter, digit or `_` may stand right before a match. */
  readonly boundBefore: boolean;
  /** Body of the character class that may not follow a match; empty where anything may. */
  readonly boundAfter: string;
}

/** A value that is a token only under a name that speaks of its provider. */
export interface NamedRule extends RuleBase {
  readonly recogniser: 'named';
  /** Lower-case words, or runs of words joined by one space; one of them is in the value's names. */
  readonly named: readonly string[];
  /** Shortest possible match in bytes. */
  readonly minLength: number;
  /** Of what matches are made: `word` letters, digits and `_+/-`; `solid` also other signs, but no space or quote. */
  readonly alphabet: 'word' | 'solid' | 'any';
}

export type Rule = ShapeRule | NamedRule;

/** Rules by number. A set may lie packed: then what is asked for is unpacked, and no more. */
export interface RuleSet {
  /** All of them, in the order of their numbers. */
  readonly rules: readonly Rule[];
  readonly size: number;
  /** @param place less than `size` @returns the same object each time */
  at(place: number): Rule;
}

/** What is needed only once there is a finding, so kept apart from the rules. */
export interface RuleAdvice {
  readonly site: string;
  readonly rotation: Rotation;
  /** For `public` rules: the sentence that says why it may be seen. */
  readonly why?: string;
}

/** Advice by rule id. */
export type AdviceBook = Readonly<Record<string, RuleAdvice>>;
