/** Chooses the four bytes by which an anchor is recognised: those that ordinary text holds least. */
import { classOf } from './byte-classes.ts';
import { CLASS_COSTS } from './class-costs.table.ts';

const WINDOW = 4;
const CLASSES = 32;
/** The least of a window that has to lie in its anchor. */
const SHORTEST = 3;

/**
 * @param text of the anchor, at least three bytes
 * @param parity of the distance wanted
 * @returns distance of the window from the anchor's start: -1 where its first byte may be anything, three less than the
 *   anchor's length where its last one may
 */
export function bestWindow(text: Uint8Array, parity: 0 | 1): number {
  let [best, highest] = [-1, -1];
  for (let at = -parity; at <= text.length - SHORTEST; at += 2) {
    const cost = costOf(text, Math.max(0, at), Math.min(text.length, at + WINDOW));
    // Equal at best: where the last byte is open one word of the bitmap is set, where the first one is, a bit in 32.
    if (cost >= highest) [best, highest] = [at, cost];
  }
  return best;
}

/** Minus the logarithm of the share of places where text holds such bytes, from how often a class follows another. */
function costOf(text: Uint8Array, from: number, to: number): number {
  let cost = 0;
  // The last row is that of a byte of which the one before is not looked at.
  let before = CLASSES;
  for (let at = from; at < to; at++) {
    const own = classOf[text[at]!]!;
    cost += CLASS_COSTS.charCodeAt(before * CLASSES + own) - 35;
    before = own;
  }
  return cost;
}
