/** What a run is to do: every default filled in, nothing below reads argv or the environment. */
import type { Settings } from './config/settings.ts';

export interface Options {
  /** Folder the command was started in, absolute. */
  readonly cwd: string;
  readonly target: Target;
  /** The lowest confidence that blocks. */
  readonly failOn: 'certain' | 'likely' | 'possible';
  /** Honour `scan-tokens:allow` comments. */
  readonly inlineAllow: boolean;
  /** How many threads may share the work: at least 1, `auto`: as many as pay. */
  readonly jobs: number | 'auto';
  /** Contents of commits that an earlier run found clean are not read again. */
  readonly cache: boolean;
  /** Suppressions that have rotted block. */
  readonly strictSuppressions: boolean;
  /** What the configuration says; `failOn` and the like above already heed it. */
  readonly settings: Settings;
  /** The environment as the command got it; reaches git untouched. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What is to be looked at. */
export type Target =
  | {
      readonly kind: 'staged';
      /** Look at commits that no remote has yet, too; absent: where a remote is known. */
      readonly unpushed?: boolean;
      /** Of these files and folders only; absent: of all. */
      readonly paths?: readonly string[];
    }
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** `A..B` */
  | { readonly kind: 'range'; readonly range: string }
  /** `reflog`: also what only reflogs reach. */
  | { readonly kind: 'history'; readonly reflog: boolean }
  /** `remote`: its name, or a URL. */
  | { readonly kind: 'pre-push'; readonly remote: string; readonly input: Input }
  | { readonly kind: 'pre-receive'; readonly input: Input }
  /** `name`: what to call it, may be empty. */
  | { readonly kind: 'stdin'; readonly name: string; readonly input: Input }
  /** `file`: from `cwd`. */
  | { readonly kind: 'message'; readonly file: string };

/** The standard input; opened when it is first called for. */
export type Input = () => AsyncIterable<Uint8Array>;
