/** The work that this thread does beside its workers, and what came of all of it, in order. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Detector } from '../../detect/detector.ts';
import { builtInRules } from '../../rules/built-in.ts';
import type { RuleSet } from '../../rules/types.ts';
import { piecesReader } from '../../sources/file-pieces.ts';
import type { Entry, FilePiece } from '../../sources/types.ts';
import { Batches } from './batches.ts';
import { Crew } from './crew.ts';
import { entriesFrom } from './done.ts';
import { scanPiece } from './scan-piece.ts';

export interface Means {
  readonly rules: RuleSet;
  readonly detector: Detector;
}

/**
 * This thread takes batches like the others, and hands out what comes next as soon as it is there.
 * @param helpers threads to start
 * @throws ScanError where one of them dies
 */
export async function* together(
  pieces: readonly FilePiece[],
  means: Means,
  helpers: number,
): AsyncGenerator<Entry> {
  const work = new Together(pieces, means, helpers);
  try {
    for (let batch = 0; batch < work.batches.count; batch++) yield* await work.entriesOf(batch);
  } finally {
    await work.stop();
  }
}

class Together {
  readonly batches: Batches;
  readonly #means: Means;
  readonly #crew: Crew;
  readonly #read = piecesReader();
  /** By batch: done, and not yet handed out. */
  readonly #ready = new Map<number, readonly Entry[]>();

  constructor(pieces: readonly FilePiece[], means: Means, helpers: number) {
    const queue = new SharedArrayBuffer(4);
    const { rules } = means;
    const own = rules === builtInRules() ? null : rules.rules;
    this.batches = new Batches(pieces, queue);
    this.#means = means;
    this.#crew = new Crew({ pieces, rules: own, queue }, helpers);
  }

  async entriesOf(batch: number): Promise<readonly Entry[]> {
    for (;;) {
      for (const done of this.#crew.arrived())
        this.#ready.set(
          done.batch,
          entriesFrom(done, this.batches.of(done.batch), this.#means.rules),
        );
      const entries = this.#ready.get(batch);
      if (entries === undefined) await this.#help();
      else {
        this.#ready.delete(batch);
        return entries;
      }
    }
  }

  /** Does what nobody has taken; where all is taken, waits for the others. */
  async #help(): Promise<void> {
    const batch = this.batches.take();
    if (batch === null) return this.#crew.more();
    const scanned: Entry[] = [];
    for (const piece of this.batches.of(batch))
      scanned.push(...(await scanPiece(this.#read(piece), this.#means.detector)));
    this.#ready.set(batch, scanned);
    // Messages, signals and the like get their turn.
    await turn();
  }

  async stop(): Promise<void> {
    this.batches.close();
    await this.#crew.stop();
  }
}
