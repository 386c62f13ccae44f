/** Which lines of a staged content are new, and how many. */
import type { RawChange } from '../git/raw-diff.ts';
import type { Repository } from '../git/repository.ts';
import { compareLines } from './added-lines.ts';
import type { Decode } from './added-lines.ts';
import type { Lazily } from './answers.ts';
import { contentOf } from './content-of.ts';
import { countAdded } from './count-added.ts';
import type { Content } from './line-walk.ts';
import type { MovedFrom } from './moved-from.ts';
import type { AddedLines } from './types.ts';

export interface StagedSides {
  readonly repository: Repository;
  readonly change: RawChange;
  /** What it is compared with; null for an added path. */
  readonly old: Lazily | null;
  readonly moved: MovedFrom;
  readonly decode: Decode;
}

export class StagedLines {
  /** To be read in place of the content it was made of. */
  readonly content: Content;
  readonly #sides: StagedSides;
  /** Lines of large content, counted as it passes by. */
  #passed = 0;

  constructor(sides: StagedSides, content: Content) {
    this.#sides = sides;
    this.content = Buffer.isBuffer(content) ? content : this.#counting(content);
  }

  /** See `Item.added`. */
  async added(lines: readonly number[]): Promise<AddedLines> {
    const compared = lines.length === 0 ? { has: () => true } : await this.#compare(lines);
    const count = await this.#count();
    return count === undefined ? compared : { ...compared, count };
  }

  #compare(lines: readonly number[]): Promise<AddedLines> {
    const { repository, change, decode } = this.#sides;
    const { content } = this;
    // Large content was streamed, and is gone.
    const fresh = (): Content =>
      Buffer.isBuffer(content) ? content : contentOf(repository, change.newId);
    return compareLines({ fresh, old: this.#old(), decode }, lines);
  }

  /** An old side that git does not have (a partial clone) counts as empty: then every line is new. */
  async *#old(): AsyncGenerator<Content> {
    const { old, moved, change } = this.#sides;
    if (old === null) {
      yield* moved.contents(change);
      return;
    }
    const object = await old.get();
    if ('content' in object) yield object.content;
  }

  /** Undefined where either side is large: counting would take longer than the scan. */
  async #count(): Promise<number | undefined> {
    const { old, moved, change, decode } = this.#sides;
    if (moved.hasSame(change)) return 0;
    if (!Buffer.isBuffer(this.content)) return old === null ? this.#passed : undefined;
    const object = await old?.get();
    if (object === undefined || !('content' in object))
      return countAdded(this.content, null, decode);
    return Buffer.isBuffer(object.content)
      ? countAdded(this.content, object.content, decode)
      : undefined;
  }

  async *#counting(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let last = 10;
    for await (const chunk of content) {
      last = chunk[chunk.length - 1] ?? last;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.#passed++;
      yield chunk;
    }
    if (last !== 10) this.#passed++;
  }
}
