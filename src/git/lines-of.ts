/** Lines of a git child, as they come. */
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
 * Lines as git gives them, many at once: a history has more of them than one can wait for one by one.
 * @param end the character that ends a line
 * @throws GitError where git fails, after the lines it gave
 */
export async function* linesOf(
  place: Place,
  question: Question,
  end = '\n',
): AsyncGenerator<readonly string[], void> {
  const child = new GitChild(place, question.what, question.args);
  let done = false;
  let rest = '';
  try {
    child.feed(question.input);
    for await (const chunk of child.output) {
      const lines = (rest + chunk.toString('latin1')).split(end);
      rest = lines.pop()!;
      if (lines.length > 0) yield lines;
    }
    done = true;
    await child.ended();
  } finally {
    if (!done) child.kill();
  }
}
