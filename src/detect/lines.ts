/** Turns byte offsets of a window into lines, columns and the excerpts that reports show. */
import { Secret } from './secret.ts';
import type { Place } from './types.ts';

/** Longest excerpt of a line, in bytes. */
const EXCERPT = 240;
const NEWLINE = 10;
const RETURN = 13;

/** What came before a window of a longer content. */
export interface Before {
  /** Offset of the window's first byte in the content. */
  readonly offset: number;
  /** Number of its line, 1-based. */
  readonly line: number;
  /** Offset in the content at which that line starts. */
  readonly lineStart: number;
}

/** Lines of one window. Places must be asked for in rising order of their start, as each goes on from the last. */
export class Lines {
  readonly #bytes: Buffer;
  readonly #before: Before;
  #at = 0;
  #line: number;
  #lineStart: number;

  constructor(bytes: Buffer, before: Before) {
    this.#bytes = bytes;
    this.#before = before;
    this.#line = before.line;
    this.#lineStart = before.lineStart - before.offset;
  }

  /** @param start, end offsets in the window */
  place(start: number, end: number): Place {
    this.#advance(start);
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    const [from, to] = this.#excerptRange(start, end);
    const previous = this.#lineBefore();
    const last = this.#lineOfEnd(end);
    return {
      start: this.#before.offset + start,
      end: this.#before.offset + end,
      line,
      column,
      endLine: last.line,
      endColumn: end - last.start + 1,
      excerpt: new Secret(this.#bytes.toString('latin1', from, to)),
      inExcerpt: [start - from, Math.min(end, to) - from],
      ...(previous !== null && { before: previous }),
    };
  }

  /** State at the offset `at`, for the window that begins there. */
  beforeAt(at: number): Before {
    this.#advance(at);
    const { offset } = this.#before;
    return { offset: offset + at, line: this.#line, lineStart: offset + this.#lineStart };
  }

  #advance(to: number): void {
    let next = this.#bytes.indexOf(NEWLINE, this.#at);
    while (next >= 0 && next < to) {
      this.#line++;
      this.#lineStart = next + 1;
      next = this.#bytes.indexOf(NEWLINE, next + 1);
    }
    this.#at = Math.max(this.#at, to);
  }

  #lineOfEnd(end: number): { line: number; start: number } {
    let [line, start] = [this.#line, this.#lineStart];
    for (let next = this.#bytes.indexOf(NEWLINE, this.#at); next >= 0 && next < end - 1;) {
      line++;
      start = next + 1;
      next = this.#bytes.indexOf(NEWLINE, start);
    }
    return { line, start };
  }

  /** The whole line if it is short, else some bytes round the value. */
  #excerptRange(start: number, end: number): [from: number, to: number] {
    const lineStart = Math.max(0, this.#lineStart);
    const lineEnd = this.#endOfLine(start);
    if (lineEnd - lineStart <= EXCERPT) return [lineStart, lineEnd];
    const inLine = Math.min(end, lineEnd) - start;
    const room = Math.max(40, Math.floor((EXCERPT - inLine) / 2));
    return [Math.max(lineStart, start - room), Math.min(lineEnd, Math.min(end, lineEnd) + room)];
  }

  #endOfLine(from: number): number {
    const newline = this.#bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? this.#bytes.length : newline;
    return end > from && this.#bytes[end - 1] === RETURN ? end - 1 : end;
  }

  #lineBefore(): Secret | null {
    if (this.#lineStart <= 0) return null;
    const end = this.#lineStart - 1;
    const start = end === 0 ? 0 : this.#bytes.lastIndexOf(NEWLINE, end - 1) + 1;
    return new Secret(this.#bytes.toString('latin1', Math.max(start, end - EXCERPT), end));
  }
}
