/** Expected failures: what went wrong, and what to do. They end a run with exit code 2 and no stack trace. */
export class ScanError extends Error {
  /** What the user can do about it, one sentence; empty where nothing is known. */
  readonly hint: string;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint ?? '';
  }
}

/** What was typed makes no sense. */
export class UsageError extends ScanError {}

/** A rule or configuration file does not fit. */
export class ConfigError extends ScanError {}

/** Git is absent, refused, or answered what cannot be. */
export class GitError extends ScanError {}
