/** Reads lines and counted runs of bytes from a stream of chunks. */

export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The bytes up to the next line feed, latin1, without it; null where the stream ends first. */
  async line(): Promise<string | null> {
    let from = 0;
    for (;;) {
      const end = this.#rest.indexOf(10, from);
      if (end >= 0) return this.#take(end + 1).toString('latin1', 0, end);
      from = this.#rest.length;
      const more = await this.#next();
      if (more === null) return null;
      this.#rest = this.#rest.length === 0 ? more : Buffer.concat([this.#rest, more]);
    }
  }

  /** The line that comes next, where all of it is here; nothing is taken. */
  peekLine(): string | undefined {
    const end = this.#rest.indexOf(10);
    return end < 0 ? undefined : this.#rest.toString('latin1', 0, end);
  }

  /** As `exactly`, after some bytes that are passed over; undefined where not all are here, and nothing is taken. */
  exactlyNow(size: number, after = 0): Buffer | undefined {
    if (this.#rest.length < after + size) return undefined;
    const taken = this.#rest.subarray(after, after + size);
    this.#rest = this.#rest.subarray(after + size);
    return taken;
  }

  /** Exactly `size` bytes; null where the stream ends first. */
  async exactly(size: number): Promise<Buffer | null> {
    if (this.#rest.length >= size) return this.#take(size);
    const whole = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const piece = await this.some(size - filled);
      if (piece === null) return null;
      filled += piece.copy(whole, filled);
    }
    return whole;
  }

  /** Between 1 and `most` bytes; null at the end of the stream. */
  async some(most: number): Promise<Buffer | null> {
    if (this.#rest.length === 0) {
      const more = await this.#next();
      if (more === null) return null;
      this.#rest = more;
    }
    return this.#take(Math.min(most, this.#rest.length));
  }

  async #next(): Promise<Buffer | null> {
    for (;;) {
      const next = await this.#chunks.next();
      if (next.done === true) return null;
      if (next.value.length > 0) return next.value;
    }
  }

  #take(size: number): Buffer {
    const taken = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    return taken;
  }
}
