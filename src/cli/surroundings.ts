/** What a command gets of the process it runs in. */

/** An output stream, as far as commands need one. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string, done: (error?: Error | null) => void): boolean;
}

/** A terminal that somebody types at. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** Each key comes at once and is not shown; or lines, as a terminal usually is. */
  raw(on: boolean): void;
  /** Gives it back as it was. */
  close(): void;
}

export interface Surroundings {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opened when it is first called for; absent where there is none. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
  /** The same where a person can see and type; undefined where it is a pipe or a file. */
  readonly terminal?: () => Terminal | undefined;
}
