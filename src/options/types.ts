/** What a run is to do: every default filled in, nothing below reads argv or the environment. */
export interface Options {
  /** Folder the command was started in, absolute. */
  readonly cwd: string;
  readonly target: Target;
  /** The lowest confidence that blocks. */
  readonly failOn: 'certain' | 'likely' | 'possible';
  /** Honour `scan-tokens:allow` comments. */
  readonly inlineAllow: boolean;
  /** The environment as the command got it; reaches git untouched. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What is to be looked at. */
export type Target =
  { readonly kind: 'staged' } | { readonly kind: 'paths'; readonly paths: readonly string[] };
