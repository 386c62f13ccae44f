/**
 * Reads what `git cat-file --batch` answers:
 *   <id> SP <type> SP <size> LF <content> LF
 *   <id> SP missing LF
 * https://git-scm.com/docs/git-cat-file#_batch_output
 */
import { ByteReader } from './byte-reader.ts';
import type { GitChild } from './child.ts';
import { printable } from './failure.ts';
import type { GitObject, NoObject } from './objects.ts';

/** In bytes: what is held in memory at once. */
const WHOLE = 8 * 1024 * 1024;
/** In bytes: what a chunk of a larger object is gathered to. */
const CHUNK = 1024 * 1024;
interface Header {
  readonly type: string;
  /** Absent where there is no such object. */
  readonly size?: number;
}

/** Between an answer and the next, it is to be finished. What came already is read without waiting. */
export class AnswerReader {
  readonly #child: GitChild;
  readonly #reader: ByteReader;
  /** What is left of the last answer: nothing, its line feed, or content in chunks as well. */
  #left: 'nothing' | 'line feed' | LargeContent = 'nothing';

  constructor(child: GitChild) {
    this.#child = child;
    this.#reader = new ByteReader(child.output);
  }

  /** The answer, where all of it is here and it is an ordinary one; else undefined, and nothing is taken. */
  nextNow(id: string): GitObject | undefined {
    const line = this.#reader.peekLine();
    if (line === undefined) return undefined;
    const header = headerIn(line, id);
    if (header?.size === undefined || header.size > WHOLE) return undefined;
    const content = this.#reader.exactlyNow(header.size, line.length + 1);
    if (content === undefined) return undefined;
    this.#left = 'line feed';
    return { type: header.type, size: header.size, content };
  }

  /** @throws GitError where git broke off, or answers something else */
  async next(id: string): Promise<GitObject | NoObject> {
    const line = await this.#reader.line();
    const header = line === null ? null : headerIn(line, id);
    if (header === null) throw await this.#child.broken();
    const { type, size } = header;
    if (size === undefined) return this.#missing(id);
    if (size > WHOLE) {
      this.#left = new LargeContent(this.#child, this.#reader, size);
      return { type, size, content: this.#left };
    }
    const content = await this.#reader.exactly(size);
    if (content === null) throw await this.#child.broken();
    this.#left = 'line feed';
    return { type, size, content };
  }

  /** @returns whether it could be done without waiting */
  finishNow(): boolean {
    if (this.#left === 'line feed' && this.#reader.exactlyNow(1) !== undefined)
      this.#left = 'nothing';
    return this.#left === 'nothing';
  }

  /** @throws GitError where git broke off */
  async finish(): Promise<void> {
    if (this.#left === 'nothing') return;
    if (this.#left !== 'line feed') await this.#left.drain();
    if ((await this.#reader.exactly(1)) === null) throw await this.#child.broken();
    this.#left = 'nothing';
  }

  #missing(id: string): NoObject {
    const words = printable(this.#child.words.trim());
    return {
      type: 'missing',
      reason: `object ${id} is missing or damaged${words === '' ? '' : ` (${words})`}`,
    };
  }
}

/** Null where it is no answer to this question. */
function headerIn(line: string, id: string): Header | null {
  const [got, type, length] = line.split(' ');
  if (got !== id || type === undefined) return null;
  if (length === undefined) return type === 'missing' ? { type } : null;
  const size = Number(length);
  return Number.isSafeInteger(size) ? { type, size } : null;
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
