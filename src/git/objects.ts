/** Bytes of objects by id, from one `git cat-file --batch`. */
import { GitChild } from './child.ts';
import { AnswerReader } from './answer-reader.ts';
import type { Place } from './command.ts';

/** An object as git gave it: content up to `WHOLE` bytes in one piece, larger in chunks to be read before the next object. */
export interface GitObject {
  readonly type: string;
  readonly size: number;
  readonly content: Buffer | AsyncIterable<Buffer>;
}

/** Git could not give it. */
export interface NoObject {
  readonly type: 'missing';
  /** Why, in git's words where it said something. */
  readonly reason: string;
}

/**
 * Yields one answer for each id, in the order of the ids.
 * @param ids full object ids
 * @throws GitError where git ends early, is killed or cannot be started
 */
export async function* readObjects(
  place: Place,
  ids: Iterable<string>,
): AsyncGenerator<GitObject | NoObject, void> {
  const asked = [...ids];
  const child = new GitChild(place, 'read objects', ['cat-file', '--batch', '--buffer']);
  const answers = new AnswerReader(child);
  let done = false;
  try {
    child.feed(asked);
    for (const id of asked) {
      yield answers.nextNow(id) ?? (await answers.next(id));
      if (!answers.finishNow()) await answers.finish();
    }
    done = true;
    await child.ended();
  } finally {
    if (!done) child.kill();
  }
}

/** Answers one question after the other, for as long as it is open. */
export class ObjectDesk {
  readonly #place: Place;
  #child: GitChild | null = null;
  #answers: AnswerReader | null = null;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Content in chunks must be read before the next question. @throws GitError */
  async get(id: string): Promise<GitObject | NoObject> {
    this.#child ??= new GitChild(this.#place, 'read objects', ['cat-file', '--batch']);
    this.#answers ??= new AnswerReader(this.#child);
    await this.#answers.finish();
    this.#child.write(`${id}\n`);
    return this.#answers.next(id);
  }

  close(): void {
    this.#child?.kill();
  }
}
