/** Reads the lines that a person types, or that come in through a pipe. */

/** @returns each line without its break; a last one without a break counts too */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, undefined> {
  let held = '';
  const decoder = new TextDecoder();
  for await (const chunk of input) {
    const parts = (held + decoder.decode(chunk, { stream: true })).split('\n');
    held = parts.pop() ?? '';
    for (const line of parts) yield line.replace(/\r$/, '');
  }
  if (held !== '') yield held;
}
