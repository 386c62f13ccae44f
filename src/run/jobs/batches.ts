/** Cuts work into batches that threads take one by one, whoever is free. */
import type { FilePiece } from '../../sources/types.ts';

/** Pieces in a batch: some milliseconds of work. */
const SIZE = 32;

export class Batches {
  readonly #pieces: readonly FilePiece[];
  readonly #next: Int32Array;

  /** @param queue four bytes that all threads share */
  constructor(pieces: readonly FilePiece[], queue: SharedArrayBuffer) {
    this.#pieces = pieces;
    this.#next = new Int32Array(queue);
  }

  get count(): number {
    return Math.ceil(this.#pieces.length / SIZE);
  }

  /** @returns the number of a batch that nobody else has or gets, null where all are taken */
  take(): number | null {
    const batch = Atomics.add(this.#next, 0, 1);
    return batch < this.count ? batch : null;
  }

  /** Leaves nothing for anybody to take. */
  close(): void {
    Atomics.store(this.#next, 0, this.count);
  }

  of(batch: number): readonly FilePiece[] {
    return this.#pieces.slice(batch * SIZE, (batch + 1) * SIZE);
  }
}
