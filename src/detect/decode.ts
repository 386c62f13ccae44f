/** Turns UTF-16 into UTF-8, whole or as it streams by; anything else stays as it is. */

export type Content = Buffer | AsyncIterable<Buffer>;

type Encoding = 'utf-16le' | 'utf-16be';

/** In bytes: so much of the beginning decides. */
const LOOK = 4096;
/** In characters: less is not enough to decide without a mark. */
const ENOUGH = 16;

/**
 * UTF-16 by its byte order mark, or without one where at least half of the first characters are ASCII: then every
 * second byte is zero, and hardly one of the others.
 */
function encodingOf(head: Buffer): Encoding | null {
  if (head.length < 2) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return unmarkedEncodingOf(head);
}

function unmarkedEncodingOf(head: Buffer): Encoding | null {
  const zeros = [0, 0];
  const end = Math.min(head.length, LOOK) & ~1;
  for (let at = 0; at < end; at++) if (head[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  const units = end / 2;
  if (units < ENOUGH) return null;
  if (odd * 2 >= units && even * 20 <= units) return 'utf-16le';
  return even * 2 >= units && odd * 20 <= units ? 'utf-16be' : null;
}

export function looksLikeUtf16(head: Buffer): boolean {
  return encodingOf(head) !== null;
}

/** @returns UTF-8 without a byte order mark, or the content itself where it is no UTF-16 */
export function decodeWhole(content: Buffer): Buffer {
  const encoding = encodingOf(content.subarray(0, LOOK));
  return encoding === null ? content : new Utf16(encoding).take(content);
}

/** Joins the first chunks of a stream (a pipe gives what it has), so that the first is enough to decide. */
export async function* withWholeHead(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of content) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < LOOK) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

/** As `decodeWhole`, for a stream. */
export async function* decodeStream(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: Utf16 | null | undefined;
  for await (const chunk of withWholeHead(content)) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk);
      decoder = encoding === null ? null : new Utf16(encoding);
    }
    yield decoder === null ? chunk : decoder.take(chunk);
  }
}

export function decode(content: Content): Content {
  return Buffer.isBuffer(content) ? decodeWhole(content) : decodeStream(content);
}

class Utf16 {
  readonly #encoding: Encoding;
  /** Half a character that came at the end of a chunk. */
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  take(chunk: Buffer): Buffer {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const even = bytes.length & ~1;
    const whole = this.#endsInHalf(bytes, even) ? even - 2 : even;
    this.#rest = bytes.subarray(whole);
    const units = bytes.subarray(0, whole);
    const text = (this.#encoding === 'utf-16le' ? units : Buffer.from(units).swap16()).toString(
      'utf16le',
    );
    const marked = !this.#begun && text.startsWith('\ufeff');
    this.#begun = true;
    return Buffer.from(marked ? text.slice(1) : text, 'utf8');
  }

  /** Is the last unit the first of a surrogate pair? */
  #endsInHalf(bytes: Buffer, even: number): boolean {
    if (even < 2) return false;
    const high = bytes[this.#encoding === 'utf-16le' ? even - 1 : even - 2]!;
    return high >= 0xd8 && high <= 0xdb;
  }
}
