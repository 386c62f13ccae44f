/** Bytes from a pipe. */
import type { Input } from './input.ts';
import { inputChunks } from './input.ts';
import type { Origin, Source } from './types.ts';

/** @param name what to call it; empty where it has no name */
export function stdinSource(input: Input, name: string): Source {
  const path = Buffer.from(name, 'utf8').toString('latin1');
  let size = 0;
  const content = (async function* () {
    for await (const chunk of inputChunks(input)) {
      size += chunk.length;
      yield chunk;
    }
  })();
  return {
    noun: 'input',
    // eslint-disable-next-line @typescript-eslint/require-await -- the contract of `Source`
    async *entries() {
      const origin: Origin = { from: 'stdin', path, part: 'content' };
      yield {
        kind: 'item',
        origin,
        // Known once it was read.
        get size() {
          return size;
        },
        content,
      };
    },
    expected: () => 1,
  };
}
