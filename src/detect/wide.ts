/** Finds stretches of UTF-16 text within other bytes (a program's strings, text appended to a file of another encoding). */

/** A stretch: where it begins in the content, and in the narrow text. */
interface Stretch {
  readonly raw: number;
  readonly narrow: number;
}

/** All stretches of a content, one byte a character, with blank lines between them. */
export interface Narrow {
  readonly bytes: Buffer;
  /** Offset in the content of an offset in `bytes`. */
  rawOffset(at: number): number;
}

/** In characters: shorter ones hold no token. */
const SHORTEST = 12;
const GAP = Buffer.from('\n\n\n');

/** @returns null where there is none, which one fast search tells for most contents */
export function narrow(content: Buffer): Narrow | null {
  const stretches: Stretch[] = [];
  const pieces: Buffer[] = [];
  let length = 0;
  for (let zero = content.indexOf(0); zero >= 0;) {
    const start = zero - 1;
    const end = start < 0 ? 0 : endOfStretch(content, start);
    if (end - start >= 2 * SHORTEST) {
      const piece = everySecond(content, start, end);
      stretches.push({ raw: start, narrow: length });
      pieces.push(piece, GAP);
      length += piece.length + GAP.length;
    }
    zero = nextZero(content, Math.max(zero + 1, end));
  }
  return stretches.length === 0
    ? null
    : { bytes: Buffer.concat(pieces), rawOffset: (at) => rawOffset(stretches, at) };
}

/** ASCII text, tab, line feed and carriage return. */
function isText(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13)
  );
}

/** Big-endian text is little-endian text that begins one byte later, and ends without its last zero. */
function endOfStretch(content: Buffer, start: number): number {
  let at = start;
  while (isText(content[at]) && content[at + 1] === 0) at += 2;
  return isText(content[at]) && at > start ? at + 2 : at;
}

function everySecond(content: Buffer, start: number, end: number): Buffer {
  const text = Buffer.allocUnsafe((end - start) >> 1);
  for (let at = 0; at < text.length; at++) text[at] = content[start + 2 * at]!;
  return text;
}

/** In bytes: zeros that are nearer are found sooner by looking than by a call. */
const NEAR = 48;

/** The next zero that follows another byte: long stretches of zeros are passed over. */
function nextZero(content: Buffer, from: number): number {
  let at = from;
  if (at > 0 && content[at - 1] === 0) while (content[at] === 0) at++;
  const near = Math.min(content.length, at + NEAR);
  for (; at < near; at++) if (content[at] === 0) return at;
  return content.indexOf(0, at);
}

function rawOffset(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.narrow <= at) low = middle;
    else high = middle - 1;
  }
  const { raw, narrow: start } = stretches[low]!;
  return raw + 2 * (at - start);
}
