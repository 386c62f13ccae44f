/** Bytes of objects by id, from one `git cat-file --batch`. */
import { GitChild } from './child.ts';
import { ByteReader } from './byte-reader.ts';
import { printable } from './failure.ts';
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

/** In bytes: what is held in memory at once. */
const WHOLE = 8 * 1024 * 1024;
/** In bytes: what a chunk of a larger object is gathered to. */
const CHUNK = 1024 * 1024;
/** So many objects are asked for ahead of the one being read. */
const AHEAD = 32;

/**
 * Yields one answer for each id, in the order of the ids.
 * @param ids full object ids
 * @throws GitError where git ends early, is killed or cannot be started
 */
export async function* readObjects(
  place: Place,
  ids: Iterable<string>,
): AsyncGenerator<GitObject | NoObject, void> {
  const child = new GitChild(place, 'read objects', ['cat-file', '--batch']);
  const reader = new ByteReader(child.output);
  let done = false;
  try {
    for (const id of askAhead(child, ids)) yield* answer(child, reader, id);
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
  #reader: ByteReader | null = null;
  #last: AsyncGenerator<GitObject | NoObject, void> | null = null;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Content in chunks must be read before the next question. @throws GitError */
  async get(id: string): Promise<GitObject | NoObject> {
    this.#child ??= new GitChild(this.#place, 'read objects', ['cat-file', '--batch']);
    this.#reader ??= new ByteReader(this.#child.output);
    await this.#last?.next();
    this.#child.write(`${id}\n`);
    this.#last = answer(this.#child, this.#reader, id);
    return (await this.#last.next()).value!;
  }

  close(): void {
    this.#child?.kill();
  }
}

/** Writes requests some way ahead of the one it yields, so that git works while we do. */
function* askAhead(child: GitChild, ids: Iterable<string>): Generator<string, void> {
  const asked: string[] = [];
  for (const id of ids) {
    child.write(`${id}\n`);
    asked.push(id);
    if (asked.length > AHEAD) yield asked.shift()!;
  }
  child.endInput();
  yield* asked;
}

/**
 * Reads one answer:
 *   <id> SP <type> SP <size> LF <content> LF
 *   <id> SP missing LF
 * https://git-scm.com/docs/git-cat-file#_batch_output
 */
async function* answer(
  child: GitChild,
  reader: ByteReader,
  id: string,
): AsyncGenerator<GitObject | NoObject, void> {
  const header = await reader.line();
  if (header === null) throw await child.broken();
  const [got, type, length] = header.split(' ');
  const size = Number(length);
  if (
    got !== id ||
    type === undefined ||
    (length === undefined ? type !== 'missing' : !Number.isSafeInteger(size))
  ) {
    throw await child.broken();
  }
  if (length === undefined) {
    const words = printable(child.words.trim());
    yield {
      type: 'missing',
      reason: `object ${id} is missing or damaged${words === '' ? '' : ` (${words})`}`,
    };
    return;
  }
  if (size <= WHOLE) {
    const content = await reader.exactly(size);
    if (content === null) throw await child.broken();
    yield { type, size, content };
  } else {
    const content = new LargeContent(child, reader, size);
    yield { type, size, content };
    await content.drain();
  }
  if ((await reader.exactly(1)) === null) throw await child.broken();
}

/** Content in chunks; can be read once. */
class LargeContent implements AsyncIterable<Buffer> {
  readonly #child: GitChild;
  readonly #reader: ByteReader;
  #left: number;

  constructor(child: GitChild, reader: ByteReader, size: number) {
    this.#child = child;
    this.#reader = reader;
    this.#left = size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void> {
    while (this.#left > 0) {
      const chunk = await this.#reader.exactly(Math.min(CHUNK, this.#left));
      if (chunk === null) throw await this.#child.broken();
      this.#left -= chunk.length;
      yield chunk;
    }
  }

  /** Passes over what was not read. */
  async drain(): Promise<void> {
    const chunks = this[Symbol.asyncIterator]();
    while ((await chunks.next()).done !== true);
  }
}
