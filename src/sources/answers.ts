/** Takes git's answers one by one, in the order in which they were asked for. */
import { GitError } from '../errors.ts';
import type { GitObject, NoObject } from '../git/objects.ts';

export type Answer = GitObject | NoObject;

export class Answers {
  readonly #stream: AsyncGenerator<Answer, void>;

  constructor(stream: AsyncGenerator<Answer, void>) {
    this.#stream = stream;
  }

  async next(): Promise<Answer> {
    const { done, value } = await this.#stream.next();
    if (done === true) throw new GitError('git gave fewer objects than it was asked for');
    return value;
  }

  /** Sees git to its end: one that failed at the last moment fails the run. */
  async end(): Promise<void> {
    const { done } = await this.#stream.next();
    if (done !== true) throw new GitError('git gave more objects than it was asked for');
  }

  async close(): Promise<void> {
    await this.#stream.return();
  }
}

/** An answer that is taken when first needed, and then kept. */
export class Lazily {
  readonly #take: () => Promise<Answer>;
  #taken: Promise<Answer> | null = null;

  constructor(take: () => Promise<Answer>) {
    this.#take = take;
  }

  get(): Promise<Answer> {
    this.#taken ??= this.#take();
    return this.#taken;
  }
}
