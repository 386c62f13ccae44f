/** What comes in through a pipe. */

export type Input = AsyncIterable<Uint8Array>;

export async function* inputChunks(input: Input): AsyncGenerator<Buffer> {
  for await (const chunk of input)
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
