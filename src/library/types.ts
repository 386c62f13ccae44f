/** The words of the library. What it gives is the document of `--format json`, with the very same fields. */
import type { Confidence, Kind, ReportDocument } from '../report/json/types.ts';

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
  result(): Promise<ReportDocument>;
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
  | { readonly type: 'end'; readonly result: ReportDocument };

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

/** Rules that a scan may go by. */
export interface Rules {
  readonly list: readonly RuleInfo[];
}

export interface RuleInfo {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly kind: Kind;
  readonly confidence: Confidence;
}
