/** Lays out the anchors for their index: all that takes time to choose, in a few lists. */
import { bestWindows } from './anchor-windows.ts';

/** Literal text to look for. */
export interface Anchor {
  /** latin1, at least three characters; lower-case if `ignoreCase`. */
  readonly text: string;
  readonly ignoreCase: boolean;
}

export interface AnchorPlan {
  /** All texts, one after the other, and where each begins; one more than there are. */
  readonly texts: Uint8Array;
  readonly begins: Int32Array;
  /** By anchor. */
  readonly ignoreCase: Uint8Array;
  /** By entry, two for each anchor from the third on: how far the four bytes by which it is recognised are from its start. */
  readonly windows: Int16Array;
}

/** Entries are numbered in 16 bits, two an anchor. */
const MOST = 32_000;

/**
 * @param anchors numbered by their place in this list
 * @throws RangeError where there are more than 32,000
 */
export function planAnchors(anchors: readonly Anchor[]): AnchorPlan {
  if (anchors.length > MOST) throw new RangeError(`more than ${MOST} anchors`);
  const texts = Buffer.from(anchors.map(({ text }) => text).join(''), 'latin1');
  const begins = new Int32Array(anchors.length + 1);
  const windows = new Int16Array(2 * anchors.length + 2);
  anchors.forEach(({ text }, anchor) => {
    const begin = begins[anchor]!;
    const end = (begins[anchor + 1] = begin + text.length);
    bestWindows(texts, begin, end, windows, 2 * anchor + 2);
  });
  const ignoreCase = Uint8Array.from(anchors, (anchor) => Number(anchor.ignoreCase));
  return { texts, begins, ignoreCase, windows };
}
