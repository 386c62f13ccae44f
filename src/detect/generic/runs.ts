/** Counts what fingers and counters make: runs along the alphabet, the digits or the keyboard, and what repeats itself. */

/** Characters that follow one another, each line in both directions. */
const LINES = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** From this length on a run is no chance. */
const RUN = 4;
const PERIODS = [2, 3, 4] as const;

/** What comes next on each line, forwards and backwards; one table for each line and direction. */
const NEXT = LINES.flatMap((line) => [nextIn(line), nextIn([...line].reverse().join(''))]);

function nextIn(line: string): Uint8Array {
  const next = new Uint8Array(256);
  for (let at = 0; at + 1 < line.length; at++) {
    next[line.charCodeAt(at)] = line.charCodeAt(at + 1);
    next[line.toUpperCase().charCodeAt(at)] = line.charCodeAt(at + 1);
  }
  return next;
}

/** @param value latin1, not empty @returns share of characters in runs of at least four, 0 to 1 */
export function shareInRuns(value: string): number {
  let inRuns = 0;
  for (let at = 0; at < value.length;) {
    const length = runAt(value, at);
    if (length >= RUN) inRuns += length;
    at += Math.max(1, length - 1);
  }
  return Math.min(1, inRuns / value.length);
}

function runAt(value: string, at: number): number {
  let longest = 1;
  for (const next of NEXT) {
    let end = at;
    while (end + 1 < value.length && next[value.charCodeAt(end) & 255] === small(value, end + 1))
      end++;
    longest = Math.max(longest, end - at + 1);
  }
  return longest;
}

function small(value: string, at: number): number {
  const code = value.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** @param value latin1, not empty @returns share of characters that are as those two, three or four before, 0 to 1 */
export function shareRepeated(value: string): number {
  let most = 0;
  for (const period of PERIODS) {
    let same = 0;
    for (let at = period; at < value.length; at++)
      if (value.charCodeAt(at) === value.charCodeAt(at - period)) same++;
    most = Math.max(most, same);
  }
  return most / value.length;
}
