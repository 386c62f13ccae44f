/** Is a match only a stretch of something larger in base64, such as a picture, a certificate or a lock file's hash? */

const NEWLINE = 10;
const RETURN = 13;
/** So many more characters of the alphabet beside a match make it a stretch of a larger text. */
const MORE = 12;
/** MIME and PEM break base64 into lines of 76 and 64 characters. */
const LINE = 60;

const inAlphabet = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[0-9A-Za-z+/]/.test(String.fromCharCode(byte))),
);

/** In bytes: nothing farther from a match than this has a say. */
export const ENCODED_REACH = 320;

/** @param start, end the match's offsets in `bytes` */
export function insideEncoded(bytes: Buffer, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from <= LINE && inAlphabet[bytes[from - 1]!]) from--;
  let to = end;
  while (to < bytes.length && to - end <= LINE && inAlphabet[bytes[to]!]) to++;
  // A path or URL before a token has its slashes too, so only a long run of letters counts.
  if (to - end > MORE || longestPart(bytes, from, start) > MORE) return true;
  return linesOfBase64(bytes, from, to);
}

function longestPart(bytes: Buffer, from: number, to: number): number {
  return Math.max(
    ...bytes
      .toString('latin1', from, to)
      .split('/')
      .map((part) => part.length),
  );
}

/** The match fills its line or a part of it, and the line before or after is base64 from end to end. */
function linesOfBase64(bytes: Buffer, from: number, to: number): boolean {
  const startsLine = from === 0 || bytes[from - 1] === NEWLINE;
  const endsLine = to >= bytes.length || bytes[to] === NEWLINE || bytes[to] === RETURN;
  if (!startsLine && !endsLine) return false;
  const above =
    startsLine &&
    isEncodedLine(bytes, bytes.lastIndexOf(NEWLINE, Math.max(0, from - 2)) + 1, from - 1);
  if (above) return true;
  const newline = bytes[to] === RETURN ? to + 1 : to;
  if (!endsLine || bytes[newline] !== NEWLINE) return false;
  const nextEnd = bytes.indexOf(NEWLINE, newline + 1);
  return isEncodedLine(bytes, newline + 1, nextEnd < 0 ? bytes.length : nextEnd);
}

function isEncodedLine(bytes: Buffer, from: number, to: number): boolean {
  if (to - from < LINE || to - from > 200) return false;
  for (let at = from; at < to; at++)
    if (!inAlphabet[bytes[at]!] && bytes[at] !== 61 && bytes[at] !== RETURN) return false;
  return true;
}
