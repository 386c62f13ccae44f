/** What a command gets of the process it runs in. */

/** An output stream, as far as commands need one. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string, done: (error?: Error | null) => void): boolean;
}

export interface Surroundings {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opened when it is first called for; absent where there is none. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
}
