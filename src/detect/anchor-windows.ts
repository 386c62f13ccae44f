/** Chooses the four bytes by which an anchor is recognised: those that ordinary text holds least. */
import { classOf } from './byte-classes.ts';
import { CLASS_COSTS } from './class-costs.table.ts';

/** Also the row of costs of a byte of which the one before is not looked at. */
const CLASSES = 32;
/** The least of a window that has to lie in its anchor. */
const SHORTEST = 3;

const COSTS = Uint8Array.from(CLASS_COSTS, (sign) => sign.charCodeAt(0) - 35);

/**
 * The two windows of one anchor, by the parity of their distance from its start. A distance is -1 where the window's first
 * byte may be anything, and three less than the anchor's length where its last one may.
 *
 * This runs for thousands of anchors at each start, so each byte is looked at once: costs of pairs move along.
 * @param texts holds the anchor, at least three bytes, in `[begin, end)`
 * @param into gets the distances of even and odd parity
 * @param at where in it
 */
export function bestWindows(
  texts: Uint8Array,
  begin: number,
  end: number,
  into: Int16Array,
  at: number,
): void {
  let first = classOf[texts[begin]!]!;
  let second = classOf[texts[begin + 1]!]!;
  let third = classOf[texts[begin + 2]!]!;
  let pair = pairCost(first, second);
  let next = pairCost(second, third);
  let odd = pairCost(CLASSES, first) + pair + next;
  let even = -1;
  into[at + 1] = -1;
  const last = end - begin - SHORTEST;
  for (let distance = 0; distance <= last; distance++) {
    let cost = pairCost(CLASSES, first) + pair + next;
    first = second;
    second = third;
    pair = next;
    if (distance < last) {
      const fourth = classOf[texts[begin + distance + SHORTEST]!]!;
      next = pairCost(third, fourth);
      cost += next;
      third = fourth;
    }
    // Equal at best: where the last byte is open one word of the bitmap is set, where the first one is, a bit in 32.
    if ((distance & 1) === 0 ? cost < even : cost < odd) continue;
    into[at + (distance & 1)] = distance;
    if ((distance & 1) === 0) even = cost;
    else odd = cost;
  }
}

/** Minus the logarithm of the share of places where text holds this class behind that one. */
function pairCost(before: number, own: number): number {
  return COSTS[before * CLASSES + own]!;
}
