/**
 * Proves that nothing is in a new version of a clean content, from the bytes round the change alone. Where it cannot,
 * the whole is to be scanned: a part may only ever say "clean".
 *
 * Why that holds. What an anchor leads to hangs on a stretch of bytes round it, and on nothing else; where the stretch
 * is the same in both versions, so is the outcome, which was nothing.
 * - A shape: from `reach` before its anchor to `reach` behind it. If a match is refused for what stands beside it (it
 *   lies in base64, it reads like a word), `ENCODED_REACH` bytes round it as well.
 * - A generic name: `GENERIC_REACH`. Where several words lead to one value, only the first is followed: they stand so
 *   near each other that the reach holds all of them.
 * - A provider's name: a new value has bytes of the change in its run or right beside it, or the name has some itself,
 *   or bytes or line feeds between the two are gone, so that the value came within reach. Else there is no new pair.
 *   A value refused because of its names hangs on as many bytes as `nameValue` reads, and on every name that leads to
 *   it.
 * - Tables of test vectors are left out by what stands anywhere in the content: whoever has a candidate for one is
 *   scanned whole (`Candidates.none`).
 * Stretches longer than what is looked at anew were noted (`FarReach`) when the old version was scanned, and are looked
 * at again where the change touches them. What is no plain text (it holds a zero byte) is always scanned whole, and so
 * is what is too large to be held.
 */
import { Candidates } from './candidates.ts';
import { touches, type Change } from './change.ts';
import type { FarReach, Recognisers } from './recognisers.ts';

/** A content in which nothing was found. */
export interface Clean {
  readonly bytes: Buffer;
  readonly far: readonly FarReach[];
}

interface Fresh {
  readonly bytes: Buffer;
  readonly path: string;
}

/** More is kept of no content. */
export const MOST_FAR = 1000;
const NEWLINE = 10;

/** @returns what the version after this one has to know; null where the whole has to be scanned */
export function stillClean(
  recognisers: Recognisers,
  fresh: Fresh,
  old: Clean,
  change: Change,
): FarReach[] | null {
  const found = new Candidates(fresh.bytes, fresh.path);
  const { far, names: touched } = keepFar(recognisers, fresh, old, change, found);
  const note = noteOnce(far);
  const closer = touched !== null || cameCloser(fresh.bytes, old.bytes, change);
  const names = recognisers.namesRound(fresh.bytes, change, closer);
  const [from, to] = recognisers.around(fresh.bytes, change, names, touched);
  recognisers.restart(fresh.bytes, true);
  recognisers.find(fresh.bytes, from, to, (anchor, at) => {
    if (recognisers.hangsOn(change, anchor, at, names))
      recognisers.follow(anchor, at, fresh, found, note);
  });
  return found.none && far.length <= MOST_FAR ? far : null;
}

/**
 * What was noted and is untouched stays noted; what is touched is looked at again: shapes at once. A value that was
 * refused may have been met by way of any name near it, so all names are followed as far as those reaches go.
 */
function keepFar(
  recognisers: Recognisers,
  fresh: Fresh,
  old: Clean,
  change: Change,
  found: Candidates,
): { far: FarReach[]; names: readonly [from: number, to: number] | null } {
  const far: FarReach[] = [];
  const note = noteOnce(far);
  let names: readonly [number, number] | null = null;
  const [gone, by] = [{ from: change.from, to: change.oldTo }, change.to - change.oldTo];
  for (const reach of old.far) {
    if (!touches(gone, reach.from, reach.to)) {
      far.push(reach.to <= change.from ? reach : moved(reach, by));
    } else if (recognisers.isName(reach.anchor)) {
      const [from, to]: readonly [number, number] = names ?? [change.from, change.to];
      names = [Math.min(from, reach.from), Math.max(to, reach.to + by)];
    } else {
      const at = placeOf(reach.at, recognisers.lengthOf(reach.anchor), change, by);
      if (at !== null) recognisers.follow(reach.anchor, at, fresh, found, note);
    }
  }
  return { far, names };
}

/** Null where the change took the anchor, or a part of it. */
function placeOf(at: number, length: number, change: Change, by: number): number | null {
  if (at + length <= change.from) return at;
  return at >= change.oldTo ? at + by : null;
}

function moved({ anchor, at, from, to }: FarReach, by: number): FarReach {
  return { anchor, at: at + by, from: from + by, to: to + by };
}

function noteOnce(far: FarReach[]): (reach: FarReach) => void {
  return (reach) => {
    if (!far.some(({ anchor, at }) => anchor === reach.anchor && at === reach.at)) far.push(reach);
  };
}

/** Are bytes or line feeds gone, so that what stands on either side of the change is nearer to the other? */
function cameCloser(bytes: Buffer, old: Buffer, { from, to, oldTo }: Change): boolean {
  return to < oldTo || newlines(bytes, from, to) < newlines(old, from, oldTo);
}

function newlines(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (
    let at = bytes.indexOf(NEWLINE, from);
    at >= 0 && at < to;
    at = bytes.indexOf(NEWLINE, at + 1)
  )
    count++;
  return count;
}
