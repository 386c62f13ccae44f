/** A git child that runs on while its output is read: for what is too much to hold at once. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitEnvironment, GLOBAL_ARGUMENTS } from './environment.ts';
import { gitFailure } from './failure.ts';
import type { Ending } from './failure.ts';
import type { Place } from './command.ts';
import type { GitError } from '../errors.ts';

/** In characters: what is written at once. */
const BATCH = 65_536;
/** As much of git's complaints as is worth telling. */
const MAX_WORDS = 4096;

export class GitChild {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ending: Promise<Ending>;
  readonly #what: string;
  #stderr = '';

  /** @param what what is asked for, for an error; @param args constants */
  constructor(place: Place, what: string, args: readonly string[]) {
    this.#what = what;
    this.#child = spawn('git', [...GLOBAL_ARGUMENTS, ...args], {
      cwd: place.cwd,
      env: gitEnvironment(place.env),
      windowsHide: true,
    });
    // A git that ended early closes the pipe (EPIPE); its exit code tells the story.
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < MAX_WORDS) this.#stderr += chunk.toString('utf8');
    });
    this.#ending = new Promise((settle) => {
      this.#child.on('error', (error) => {
        settle({ code: -2, stderr: error.message });
      });
      this.#child.on('close', (code) => {
        settle({ code, stderr: this.#stderr });
      });
    });
  }

  get output(): AsyncIterable<Buffer> {
    return this.#child.stdout;
  }

  write(text: string): void {
    this.#child.stdin.write(text, 'latin1');
  }

  endInput(): void {
    this.#child.stdin.end();
  }

  /** Writes all lines, as fast as git takes them, and ends its input. */
  feed(lines: Iterable<string>): void {
    const rest = lines[Symbol.iterator]();
    const { stdin } = this.#child;
    const more = (): void => {
      for (let room = true; room;) {
        const { text, done } = batchOf(rest);
        room = stdin.write(text, 'latin1');
        if (!done) continue;
        stdin.end();
        return;
      }
      stdin.once('drain', more);
    };
    more();
  }

  /** Waits for its end. @throws GitError unless it ended with 0 */
  async ended(): Promise<void> {
    const ending = await this.#ending;
    if (ending.code !== 0) throw gitFailure(this.#what, ending);
  }

  /** The error to throw where its output broke off, or was not what it should be. */
  async broken(): Promise<GitError> {
    // Else a git that still runs would wait for us, and we for it.
    this.#child.stdin.end();
    this.#child.stdout.destroy();
    return gitFailure(this.#what, await this.#ending);
  }

  /** Git's complaints so far. */
  get words(): string {
    return this.#stderr;
  }

  /** Ends it without caring for its result. */
  kill(): void {
    this.#child.stdout.destroy();
    this.#child.kill();
  }
}

function batchOf(lines: Iterator<string>): { text: string; done: boolean } {
  let text = '';
  while (text.length < BATCH) {
    const next = lines.next();
    if (next.done === true) return { text, done: true };
    text += `${next.value}\n`;
  }
  return { text, done: false };
}
