/** A rule file as people write it: one provider, its tokens and how they are rotated. */
import type { Confidence, Kind } from './types.ts';

export interface RotationEntry {
  url?: string;
  steps?: string[];
  revoke?: string;
  also?: string[];
  source?: string;
  checked?: string;
}

export interface TokenEntry {
  id: string;
  name: string;
  kind?: Kind;
  pattern?: string;
  value?: string;
  named?: string[];
  scored?: true;
  'ignore-case'?: boolean;
  check?: string;
  confidence?: Exclude<Confidence, 'certain'>;
  env?: string[];
  why?: string;
  note?: string;
  lookalikes?: string;
  samples?: string[];
  'near-misses'?: string[];
  documented?: string[];
  rotation?: RotationEntry;
}

export interface RuleFile {
  provider: string;
  site: string;
  rotation?: RotationEntry;
  tokens: TokenEntry[];
}

/** A rule file and where its parts stand, for messages. */
export interface LoadedFile {
  /** Name of the file as it is told: `rules/github.yaml`. */
  readonly path: string;
  readonly content: RuleFile;
  /** 1-based line of a part, by its keys: `['tokens', 3, 'pattern']`; of the nearest part above it that exists. */
  lineOf(keys: readonly (string | number)[]): number;
}
