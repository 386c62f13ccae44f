/** How many lines of a content are new, for the report's closing line; what is held against whom is decided elsewhere. */
import type { Decode } from './added-lines.ts';
import { walkLines, type Content } from './line-walk.ts';

const NEWLINE = 10;

/**
 * Compares as multisets of lines by 32-bit hashes: may be off by one in some millions. Lines at the start and at the end
 * that both have are passed over first: they cancel each other out, and nearly all lines are such.
 * @param old null where there is none
 */
export async function countAdded(
  fresh: Buffer,
  old: Buffer | null,
  decode: Decode,
): Promise<number> {
  const [now, before] = withoutCommon(decode(fresh), old === null ? null : decode(old));
  let count = 0;
  const there = new Map<number, number>();
  if (before !== null) {
    await walkLines(before, (line) => {
      const hash = line.hash();
      there.set(hash, (there.get(hash) ?? 0) + 1);
    });
  }
  await walkLines(now, (line) => {
    const times = there.size === 0 ? 0 : (there.get(line.hash()) ?? 0);
    if (times === 0) count++;
    else there.set(line.hash(), times - 1);
  });
  return count;
}

function withoutCommon(now: Content, before: Content | null): [Content, Content | null] {
  if (!Buffer.isBuffer(now) || !Buffer.isBuffer(before)) return [now, before];
  const same = longest(Math.min(now.length, before.length), (from, to) =>
    now.subarray(from, to).equals(before.subarray(from, to)),
  );
  const start = same === 0 ? 0 : now.lastIndexOf(NEWLINE, same - 1) + 1;
  const [a, b] = [now.subarray(start), before.subarray(start)];
  const tail = longest(Math.min(a.length, b.length), (from, to) =>
    a.subarray(a.length - to, a.length - from).equals(b.subarray(b.length - to, b.length - from)),
  );
  // The first of these bytes may be in the middle of a line.
  const end = a.indexOf(NEWLINE, a.length - tail) + 1;
  if (tail === 0 || end === 0) return [a, b];
  return [a.subarray(0, end), b.subarray(0, b.length - (a.length - end))];
}

/** @returns up to which place all is the same, by halves: each half is compared in one piece */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let [from, to] = [0, most];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (isSame(from, middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
