/** Lines of a git child, as they come. */
import { ByteReader } from './byte-reader.ts';
import { GitChild } from './child.ts';
import type { Place } from './command.ts';

/** What to run: see `GitChild`. */
export interface Question {
  readonly what: string;
  readonly args: readonly string[];
  /** What it reads on its standard input. */
  readonly input: Iterable<string>;
}

/**
 * @param end the byte that ends a line
 * @throws GitError where git fails, after the lines it gave
 */
export async function* linesOf(
  place: Place,
  question: Question,
  end = 10,
): AsyncGenerator<string, void> {
  const child = new GitChild(place, question.what, question.args);
  let done = false;
  try {
    feed(child, question.input);
    const reader = new ByteReader(child.output);
    for (let line = await reader.line(end); line !== null; line = await reader.line(end))
      yield line;
    done = true;
    await child.ended();
  } finally {
    if (!done) child.kill();
  }
}

/** In characters: what is written at once. */
const BATCH = 65_536;

function feed(child: GitChild, lines: Iterable<string>): void {
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < BATCH) continue;
    child.write(batch);
    batch = '';
  }
  child.write(batch);
  child.endInput();
}
