/** The words of the library. They are its own: what moves inside the house does not move them. */

/** How sure a finding is: proved offline, of a provider's own shape, or judged by what stands round it. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What a scan goes by. Everything may be left out. */
export interface ScanOptions {
  /** The folder that paths are read from and in which git is asked; that of the process where absent. */
  readonly cwd?: string;
  /** The environment for git; that of the process where absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The lowest confidence that blocks. Where absent: what the configuration says, else `likely`. */
  readonly failOn?: Confidence;
  /** Ends the scan with the signal's own reason. */
  readonly signal?: AbortSignal;
  /** Rules to go by instead of the built-in ones, from `loadRules`. */
  readonly rules?: Rules;
  /** `false` takes no notice of `scan-tokens:allow` comments. */
  readonly inlineAllow?: boolean;
  /** How many threads may share a large tree; 1, none beside the one that calls, where absent. */
  readonly jobs?: number;
}

/** Of `scanText`. */
export interface TextOptions extends Omit<ScanOptions, 'cwd' | 'env' | 'jobs'> {
  /** What to call the text: `notes.txt`. Its ending decides in which syntax a comment is advised. */
  readonly name?: string;
}

/** A scan that has begun: its events while it runs, and what came of it. */
export interface Scan extends AsyncIterable<ScanEvent> {
  /**
   * What came of it, once all is looked at.
   * @throws ScanError where nothing could be looked at: no repository, git fails, a path that does not exist
   */
  result(): Promise<ScanResult>;
}

export type ScanEvent =
  /** A value was met. It may still turn out to be allowed by a file of suppressions: `result()` has the last word. */
  | ({ readonly type: 'met'; readonly rule: string; readonly confidence: Confidence } & Met)
  /** One more file, or version of a file, was looked at. */
  | {
      readonly type: 'entry';
      readonly entries: number;
      readonly expected: number;
      readonly bytes: number;
    }
  /** The last one. */
  | { readonly type: 'end'; readonly result: ScanResult };

/** Where a value was met. */
export interface Met {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in bytes. */
  readonly column: number;
  /** The value, masked. */
  readonly masked: string;
}

/** What came of a scan. */
export interface ScanResult {
  /** At least one token blocks. */
  readonly blocked: boolean;
  /** Everything that was to be looked at was, or was skipped for a reason. If not, nothing is known to be clean. */
  readonly complete: boolean;
  /** The surest first. */
  readonly tokens: readonly Token[];
  readonly suppressed: readonly SuppressedToken[];
  /** Rightly not looked at. */
  readonly skipped: readonly NotLookedAt[];
  /** Should have been looked at, and could not be. */
  readonly failed: readonly NotLookedAt[];
  /** How many files, or versions of files, were looked at. */
  readonly scanned: number;
  readonly bytes: number;
}

/** One value, with all its places. */
export interface Token {
  /** Id of its rule: `github-app-installation-token`. */
  readonly rule: string;
  readonly provider: string;
  readonly name: string;
  /** `public` keys are made to be seen, and never block. */
  readonly kind: 'secret' | 'public';
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
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
}

export interface TokenPlace {
  /** From the top of the repository, `/` between parts; bytes that are no UTF-8 as `\xNN`. */
  readonly path: string;
  /** Full id of the commit that brought it, where commits were looked at. */
  readonly commit?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line, masked. */
  readonly excerpt: string;
}

export interface Rotation {
  readonly url: string;
  readonly steps: readonly string[];
  /** A command that revokes it. */
  readonly revoke?: string;
}

export interface SuppressedToken {
  readonly rule: string;
  readonly place: TokenPlace;
  readonly by: string;
  readonly reason: string;
}

export interface NotLookedAt {
  readonly path: string;
  readonly reason: string;
}

/** Rules that a scan may go by. */
export interface Rules {
  readonly list: readonly RuleInfo[];
}

export interface RuleInfo {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly kind: 'secret' | 'public';
  readonly confidence: Confidence;
}
