/** Scans a content in every encoding its bytes may be in: as they are, as UTF-16, and stretches of UTF-16 among other bytes. */
import { decodeStream, decodeWhole, looksLikeUtf16, withWholeHead } from './decode.ts';
import type { Scanner } from './detector.ts';
import type { Finding } from './types.ts';
import { readTwice } from './tee.ts';
import { narrow } from './wide.ts';

/** In bytes: a match that ends nearer than this to the end of a window is left to the next one. */
const HOLD = 65_536;
const NEWLINE = 10;

/**
 * @returns findings; lines and columns are those of the decoded text where the whole content is UTF-16, offsets too
 */
export async function scanContent(
  detector: Scanner,
  content: Buffer | AsyncIterable<Buffer>,
): Promise<Finding[]> {
  return Buffer.isBuffer(content) ? scanWhole(detector, content) : scanStream(detector, content);
}

function scanWhole(detector: Scanner, content: Buffer): Finding[] {
  // The bytes as they are, in any case: a file may begin in one encoding and go on in another.
  const plain = detector.scan(content);
  if (!content.includes(0)) return plain;
  if (looksLikeUtf16(content)) return [...detector.scan(decodeWhole(content)), ...plain];
  return [...plain, ...new WideScan(detector).last(content)];
}

async function scanStream(detector: Scanner, stream: AsyncIterable<Buffer>): Promise<Finding[]> {
  const [plain, wide] = await readTwice(
    withWholeHead(stream),
    (chunks) => detector.scanStream(chunks),
    (chunks) => scanWide(detector, chunks),
  );
  return [...wide, ...plain];
}

async function scanWide(detector: Scanner, chunks: AsyncIterable<Buffer>): Promise<Finding[]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return [];
  const all = from(first.value, iterator);
  if (looksLikeUtf16(first.value)) return detector.scanStream(decodeStream(all));
  const scan = new WideScan(detector);
  const findings: Finding[] = [];
  for await (const chunk of all) findings.push(...scan.next(chunk));
  return [...findings, ...scan.last(Buffer.alloc(0))];
}

async function* from(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Scans stretches of UTF-16, window by window; a finding is placed by the bytes round it. */
class WideScan {
  readonly #detector: Scanner;
  readonly #told = new Set<string>();
  #held: Buffer = Buffer.alloc(0);
  #offset = 0;
  /** Line feeds before the window, and where its first line starts in the content. */
  #lines = 0;
  #lineStart = 0;

  constructor(detector: Scanner) {
    this.#detector = detector;
  }

  next(chunk: Buffer): Finding[] {
    if (!chunk.includes(0) && !this.#held.includes(0)) {
      // The common case, plain text, without a copy.
      this.#pass(this.#held, this.#held.length);
      this.#pass(chunk, Math.max(0, chunk.length - 2 * HOLD));
      return [];
    }
    const window = Buffer.concat([this.#held, chunk]);
    const findings = this.#scan(window, window.length - HOLD);
    this.#pass(window, Math.max(0, window.length - 2 * HOLD));
    return findings;
  }

  last(chunk: Buffer): Finding[] {
    const window = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return this.#scan(window, window.length);
  }

  #scan(window: Buffer, limit: number): Finding[] {
    const text = narrow(window);
    if (text === null) return [];
    return this.#detector.scan(text.bytes).flatMap((finding) => {
      const [start, end] = [
        text.rawOffset(finding.place.start),
        text.rawOffset(finding.place.end - 1) + 2,
      ];
      const key = `${this.#offset + start} ${finding.rule.id}`;
      if (end > limit || this.#told.has(key)) return [];
      this.#told.add(key);
      return [this.#placed(finding, window, start, end)];
    });
  }

  #placed(finding: Finding, window: Buffer, start: number, end: number): Finding {
    const at = countLines(window, start);
    const till = countLines(window, end);
    const begin = (lines: { count: number; start: number }): number =>
      lines.count === 0 ? this.#lineStart : this.#offset + lines.start;
    const place = {
      ...finding.place,
      start: this.#offset + start,
      end: this.#offset + end,
      line: 1 + this.#lines + at.count,
      column: 1 + this.#offset + start - begin(at),
      endLine: 1 + this.#lines + till.count,
      endColumn: 1 + this.#offset + end - begin(till),
    };
    return { ...finding, place };
  }

  #pass(window: Buffer, length: number): void {
    const passed = countLines(window, length);
    if (passed.count > 0) this.#lineStart = this.#offset + passed.start;
    this.#lines += passed.count;
    this.#offset += length;
    this.#held = window.subarray(length);
  }
}

/** Line feeds before an offset, and the offset after the last of them. */
function countLines(bytes: Buffer, end: number): { count: number; start: number } {
  let count = 0;
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, start)) {
    count++;
    start = at + 1;
  }
  return { count, start };
}
