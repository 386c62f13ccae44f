/** How many lines of a content are new, for the report's closing line; what is held against whom is decided elsewhere. */
import type { Decode } from './added-lines.ts';
import { walkLines } from './line-walk.ts';

/**
 * Compares as multisets of lines by 32-bit hashes: may be off by one in some millions.
 * @param old null where there is none
 */
export async function countAdded(
  fresh: Buffer,
  old: Buffer | null,
  decode: Decode,
): Promise<number> {
  let count = 0;
  const there = new Map<number, number>();
  if (old !== null) {
    await walkLines(decode(old), (line) => {
      const hash = line.hash();
      there.set(hash, (there.get(hash) ?? 0) + 1);
    });
  }
  await walkLines(decode(fresh), (line) => {
    const times = there.size === 0 ? 0 : (there.get(line.hash()) ?? 0);
    if (times === 0) count++;
    else there.set(line.hash(), times - 1);
  });
  return count;
}
