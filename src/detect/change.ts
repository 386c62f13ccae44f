/** Where a content differs from the one before it: one stretch, with the same bytes before and behind it. */

export interface Change {
  /** Start of the stretch, the same in both. */
  readonly from: number;
  /** Its end in the new content. */
  readonly to: number;
  /** Its end in the old one. */
  readonly oldTo: number;
}

/** Below so many bytes it is quicker to look at each than to ask for a comparison. */
const FEW = 32;

/** Compares as memory does, by halves: a byte is looked at about twice, and none from JavaScript. */
export function changeBetween(old: Buffer, bytes: Buffer): Change {
  const shorter = Math.min(old.length, bytes.length);
  const from = commonStart(old, bytes, shorter);
  const same = commonEnd(old, bytes, shorter - from);
  return { from, to: bytes.length - same, oldTo: old.length - same };
}

/**
 * Does something that hangs on the bytes `[start, end)` of the new content hang on the change? Where bytes were only
 * taken away, on the place where they were.
 */
export function touches({ from, to }: Omit<Change, 'oldTo'>, start: number, end: number): boolean {
  return start < to && end > from;
}

function commonStart(a: Buffer, b: Buffer, most: number): number {
  if (a.compare(b, 0, most, 0, most) === 0) return most;
  let [low, high] = [0, most];
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if (a.compare(b, low, middle, low, middle) === 0) low = middle;
    else high = middle;
  }
  while (a[low] === b[low]) low++;
  return low;
}

/** How many bytes before the ends are the same, at most so many. */
function commonEnd(a: Buffer, b: Buffer, most: number): number {
  const [m, n] = [a.length, b.length];
  if (a.compare(b, n - most, n, m - most, m) === 0) return most;
  let [low, high] = [0, most];
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if (a.compare(b, n - middle, n - low, m - middle, m - low) === 0) low = middle;
    else high = middle;
  }
  while (a[m - 1 - low] === b[n - 1 - low]) low++;
  return low;
}
