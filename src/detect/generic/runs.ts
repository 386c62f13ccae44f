/** Counts what fingers and counters make: runs along the alphabet, the digits or the keyboard, and what repeats itself. */

/** Characters that follow one another, each line in both directions. */
const LINES = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** From this length on a run is no chance. */
const RUN = 4;

/** Letters without case and digits are 1 to 36, whatever stands on no line is 0. */
const SYMBOLS = 37;
const symbol = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 48 && code <= 57) return code - 47;
  const letter = (code | 32) - 96;
  return code >= 65 && letter >= 1 && letter <= 26 ? letter + 10 : 0;
});

/** For each pair of symbols a bit for each line, and for each line backwards, on which the second follows the first. */
const follows = new Uint16Array(SYMBOLS ** 2);
LINES.flatMap((line) => [line, [...line].reverse().join('')]).forEach((line, place) => {
  for (let at = 0; at + 1 < line.length; at++)
    follows[symbol[line.charCodeAt(at)]! * SYMBOLS + symbol[line.charCodeAt(at + 1)]!]! |=
      1 << place;
});
const ALL = 0xffff;

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

/** As far as one line at least goes on. */
function runAt(value: string, at: number): number {
  let end = at;
  let lines = ALL;
  let before = symbol[value.charCodeAt(at) & 255]!;
  while (end + 1 < value.length) {
    const next = symbol[value.charCodeAt(end + 1) & 255]!;
    lines &= follows[before * SYMBOLS + next]!;
    if (lines === 0) break;
    before = next;
    end++;
  }
  return end - at + 1;
}

/** @param value latin1, not empty @returns share of characters that are as those two, three or four before, 0 to 1 */
export function shareRepeated(value: string): number {
  let [two, three, four] = [0, 0, 0];
  let [oneBack, twoBack, threeBack, fourBack] = [-1, -1, -1, -1];
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === twoBack) two++;
    if (code === threeBack) three++;
    if (code === fourBack) four++;
    fourBack = threeBack;
    threeBack = twoBack;
    twoBack = oneBack;
    oneBack = code;
  }
  return Math.max(two, three, four) / value.length;
}
