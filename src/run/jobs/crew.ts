/** The worker threads of one run. One that dies ends the run: what it had taken was not looked at. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ScanError } from '../../errors.ts';
import type { Rule } from '../../rules/types.ts';
import type { FilePiece } from '../../sources/types.ts';
import type { Done } from './done.ts';

/** Where the built worker is, from the sources as from the bundle: the package says. */
const ENTRY = '#worker';

/** What each thread is given at its start: plain data. */
export interface Assignment {
  readonly pieces: readonly FilePiece[];
  /** Null for the built-in ones, which every thread has already. */
  readonly rules: readonly Rule[] | null;
  /** One number that all share: the next batch that nobody has taken. */
  readonly queue: SharedArrayBuffer;
}

export class Crew {
  readonly #workers: readonly Worker[];
  readonly #done: Done[] = [];
  #failed: ScanError | null = null;
  #left: number;
  #wake: () => void = () => undefined;

  /** @param size how many threads */
  constructor(assignment: Assignment, size: number) {
    const file = createRequire(import.meta.url).resolve(ENTRY);
    this.#left = size;
    this.#workers = Array.from({ length: size }, () => this.#start(file, assignment));
  }

  #start(file: string, workerData: Assignment): Worker {
    const worker = new Worker(file, { workerData });
    worker.on('message', (done: Done) => {
      this.#done.push(done);
      this.#wake();
    });
    worker.on('error', (error) => {
      this.#fail(error);
    });
    worker.on('messageerror', (error) => {
      this.#fail(error);
    });
    worker.on('exit', (code) => {
      if (code === 0) this.#left--;
      else this.#fail(new Error(`it ended with ${code}`));
      this.#wake();
    });
    return worker;
  }

  #fail(cause: Error): void {
    const { code } = cause as NodeJS.ErrnoException;
    this.#failed ??= new ScanError(
      `a worker thread broke off (${code ?? cause.message}), so not everything was looked at`,
      { hint: 'Run it again with --jobs 1, which starts none.', cause },
    );
    this.#wake();
  }

  /** What came in so far, in no order. @throws ScanError where a thread died */
  arrived(): Done[] {
    if (this.#failed !== null) throw this.#failed;
    return this.#done.splice(0);
  }

  /** Until something comes in. @throws ScanError where nothing will */
  async more(): Promise<void> {
    if (this.#done.length > 0 || this.#failed !== null) return;
    if (this.#left === 0) this.#fail(new Error('it ended too early'));
    else
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  /** Ends all threads, whatever they do. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
