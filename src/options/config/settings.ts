/** What configuration files say, put together, with the place where each value stands. */
import type { Confidence } from '../../rules/types.ts';

/** A value and where it is from: `scan-tokens.config.yaml:3`. */
export interface Told<Value> {
  readonly value: Value;
  readonly from: string;
}

export type Switch = 'on' | 'off';

/** By rule id. */
export type Switches = Readonly<Record<string, Told<Switch>>>;

/** What holds for files that a pattern matches; of several that match, the last one counts. */
export interface PathSettings {
  /** Micromatch patterns from the top of the repository; one that begins with `!` takes files out again. */
  readonly files: readonly string[];
  readonly failOn?: Told<Confidence>;
  readonly rules: Switches;
}

export interface SuppressionSettings {
  /** Rules that no comment can allow: ids, or the beginning of ids and `*`. */
  readonly notInline: readonly Told<string>[];
  readonly maximum?: Told<number>;
  /** Take notice of the allow comments of other tools. */
  readonly foreign?: Told<boolean>;
  /** Entries that have rotted fail the run. */
  readonly strict?: Told<boolean>;
}

export interface Settings {
  /** The folder that paths are read from, absolute: the top of the repository. */
  readonly root: string;
  /** The files that were read, the configuration itself first; none where there is none. */
  readonly files: readonly string[];
  readonly failOn?: Told<Confidence>;
  /** What an earlier run found clean is not read again. */
  readonly cache?: Told<boolean>;
  readonly rules: Switches;
  readonly paths: readonly PathSettings[];
  /** Rule files, from `root`. */
  readonly ownRules: readonly Told<string>[];
  readonly suppressions: SuppressionSettings;
}

/** Of a repository without a configuration. */
export function noSettings(root: string): Settings {
  return { root, files: [], rules: {}, paths: [], ownRules: [], suppressions: { notInline: [] } };
}
