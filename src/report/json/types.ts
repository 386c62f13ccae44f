/**
 * What a report is as plain values: the document of `--format json`, and what the library gives. Fields are only ever added
 * within a version. `schema.ts` says the same to programs.
 */
import type { Confidence, Kind, Rotation } from '../../rules/words.ts';

export type { Confidence, Kind, Rotation };

/** What came of a scan. */
export interface ReportDocument {
  readonly version: 1;
  /** What was looked at: what is staged, files, commits, a text, or a commit's message. */
  readonly from: From;
  /** At least one token blocks, or a remark. */
  readonly blocked: boolean;
  /** Everything that was to be looked at was, or was skipped for a reason. If not, nothing is known to be clean. */
  readonly complete: boolean;
  /** The surest first. */
  readonly tokens: readonly Token[];
  readonly suppressed: readonly SuppressedToken[];
  /** Rightly not looked at. */
  readonly skips: readonly NotLookedAt[];
  /** Should have been looked at, and could not be. */
  readonly failures: readonly NotLookedAt[];
  /** What somebody should know of the suppressions and the configuration; absent where nothing. */
  readonly remarks?: readonly Remark[];
  readonly tally: Tally;
}

export type From = 'index' | 'file' | 'commit' | 'stdin' | 'message';

/** One value, with all its places. */
export interface Token {
  /** Id of its rule: `github-app-installation-token`. */
  readonly rule: string;
  readonly provider: string;
  readonly name: string;
  /** `public` keys are made to be seen, and never block. */
  readonly kind: Kind;
  readonly confidence: Confidence;
  /** What makes it so sure: `checksum holds`. */
  readonly reasons: readonly string[];
  /** What it says of itself: `issued`, `2026-01-31`. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
  readonly blocking: boolean;
  /** The value, masked: it is given out in clear nowhere. */
  readonly masked: string;
  /** The same for the same value under the same rule, in this repository. */
  readonly fingerprint: string;
  /** At least one. */
  readonly places: readonly TokenPlace[];
  /** What to do now, in order. */
  readonly now: readonly string[];
  readonly rotation: Rotation;
  /** For public keys: why they may be seen. */
  readonly why?: string;
  readonly allow: AllowHint;
}

/** Where something stands. */
export interface Entry {
  readonly from: From;
  /** From the top of the repository, `/` between parts; bytes that are no UTF-8 as `\xNN`. */
  readonly path: string;
  /** The bytes of such a path, whole. */
  readonly pathBase64?: string;
  /** Full id of the commit that brought it, who made it, and when (ISO 8601), where commits were looked at. */
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
  /** Does HEAD still hold the value? */
  readonly inHead?: boolean;
  /** Its content, the text of a symbolic link, or its name. */
  readonly part: 'content' | 'link' | 'name';
}

export interface TokenPlace extends Entry {
  /** 1-based; columns in bytes, the end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** In bytes from the start of the content, half open. */
  readonly start: number;
  readonly end: number;
  /** The line, masked. */
  readonly excerpt: string;
  /** Why an allow comment beside it does not hold. */
  readonly note?: string;
}

export interface NotLookedAt extends Entry {
  readonly reason: string;
}

/** A finding that somebody allowed, and how. */
export interface SuppressedToken {
  readonly rule: string;
  readonly place: TokenPlace;
  readonly by: string;
  readonly reason: string;
}

/** How a token is allowed: by a comment in the syntax of its first place, or by other means where the file can hold none. */
export type AllowHint =
  /** `// scan-tokens:allow ID -- why it is none` */
  | { readonly comment: string }
  /** `why`: `JSON has no comments`. `command`: writes it into `.scan-tokens-ignore`. */
  | { readonly why: string; readonly command: string };

/** `this change adds 2 suppressions`, or an entry that matches nothing any more. */
export interface Remark {
  readonly text: string;
  readonly blocking: boolean;
}

/** How much was looked at. The run is complete only if `expected` = `scanned` + `skipped` and nothing failed. */
export interface Tally {
  /** What was counted: `staged file`. */
  readonly noun: string;
  readonly expected: number;
  readonly scanned: number;
  readonly skipped: number;
  readonly failed: number;
  /** Added lines where the source knows them, else absent. */
  readonly addedLines?: number;
  readonly bytes: number;
  readonly rules: number;
  /** How many of the built-in rules the configuration switches off, and how many it adds; absent where none. */
  readonly rulesOff?: number;
  readonly rulesOwn?: number;
  readonly milliseconds: number;
}
