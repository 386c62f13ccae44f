/** Lets two readers take the same stream at the same pace, so that neither makes it wait in memory. */

/** Gives the stream to both. @returns what they make of it */
export async function readTwice<A, B>(
  stream: AsyncIterable<Buffer>,
  first: (stream: AsyncIterable<Buffer>) => Promise<A>,
  second: (stream: AsyncIterable<Buffer>) => Promise<B>,
): Promise<[A, B]> {
  const [left, right] = [new Channel(), new Channel()];
  const both = Promise.all([first(left), second(right)]);
  try {
    for await (const chunk of stream)
      await Promise.race([Promise.all([left.push(chunk), right.push(chunk)]), both]);
  } finally {
    left.end();
    right.end();
  }
  return both;
}

class Channel implements AsyncIterable<Buffer> {
  #chunk: Buffer | null = null;
  #ended = false;
  #wakeReader: () => void = () => undefined;
  #wakeWriter: () => void = () => undefined;

  /** Resolves once the reader comes back for more. */
  push(chunk: Buffer): Promise<void> {
    this.#chunk = chunk;
    this.#wakeReader();
    return new Promise((resolve) => {
      this.#wakeWriter = resolve;
    });
  }

  end(): void {
    this.#ended = true;
    this.#wakeReader();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (;;) {
      while (this.#chunk === null) {
        if (this.#ended) return;
        await new Promise<void>((resolve) => {
          this.#wakeReader = resolve;
        });
      }
      const chunk = this.#chunk;
      this.#chunk = null;
      yield chunk;
      this.#wakeWriter();
    }
  }
}
