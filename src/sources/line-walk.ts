/** Walks the lines of a content, held whole or coming in chunks, without holding more than one chunk. */
import type { Hash } from 'node:crypto';
import { sha256 } from './sha256.ts';

export type Content = Buffer | AsyncIterable<Buffer>;

/** One line; one object serves all of a walk, so it says what it says during the visit only. */
export interface LineMark {
  /** 1-based. */
  readonly number: number;
  /** In bytes, without the line feed. */
  readonly length: number;
  /** 32 bits: unequal lines may share it. */
  hash(): number;
  /** SHA-256 of the line: equal only for equal lines. */
  digest(): string;
}

const NEWLINE = 10;
const FNV_START = 0x811c9dc5;
const NOTHING = Buffer.alloc(0);

/** Calls `visit` for each line. A last line without line feed counts; nothing after a last line feed does not. */
export async function walkLines(content: Content, visit: (line: LineMark) => void): Promise<void> {
  const walk = new Walk(visit);
  if (Buffer.isBuffer(content)) walk.chunk(content);
  else for await (const chunk of content) walk.chunk(chunk);
  walk.end();
}

class Walk implements LineMark {
  readonly #visit: (line: LineMark) => void;
  number = 0;
  length = 0;
  /** The line, or its end where it began in an earlier chunk. */
  #bytes: Buffer = NOTHING;
  #start = 0;
  #end = 0;
  /** What came of the line in earlier chunks. */
  #begun: Hash | null = null;
  #begunLength = 0;
  #begunHash = FNV_START;

  constructor(visit: (line: LineMark) => void) {
    this.#visit = visit;
  }

  chunk(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#line(bytes, start, end);
      start = end + 1;
    }
    if (start < bytes.length) this.#begin(bytes.subarray(start));
  }

  end(): void {
    if (this.#begun !== null) this.#line(NOTHING, 0, 0);
  }

  hash(): number {
    return fnv(this.#begunHash, this.#bytes, this.#start, this.#end) >>> 0;
  }

  digest(): string {
    const rest = this.#bytes.subarray(this.#start, this.#end);
    return (this.#begun?.copy() ?? sha256()).update(rest).digest('base64');
  }

  #begin(piece: Buffer): void {
    this.#begun ??= sha256();
    this.#begun.update(piece);
    this.#begunLength += piece.length;
    this.#begunHash = fnv(this.#begunHash, piece, 0, piece.length);
  }

  #line(bytes: Buffer, start: number, end: number): void {
    this.number++;
    this.length = this.#begunLength + end - start;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#visit(this);
    if (this.#begun === null) return;
    this.#begun = null;
    this.#begunLength = 0;
    this.#begunHash = FNV_START;
  }
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv(state: number, bytes: Buffer, start: number, end: number): number {
  let hash = state;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 16777619);
  return hash;
}
