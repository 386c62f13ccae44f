/** Counts, in one pass, what a value is made of. */

/** What one pass over a value counts. */
export interface MakeUp {
  digits: number;
  capitals: number;
  small: number;
  /** Neither letter nor digit. */
  others: number;
  /** Beyond ASCII. */
  beyond: number;
  /** a–f and A–F. */
  smallHex: number;
  capitalHex: number;
  /** How often the kind of character changes. */
  changes: number;
  longestSame: number;
  longestLetters: number;
  /** Runs of letters and digits; a capital after a small letter begins a new one. */
  parts: number;
  /** Digits at the very end. */
  digitsAtEnd: number;
  different: number;
  /** Shannon entropy in bits a character. */
  entropy: number;
  slashes: number;
  dots: number;
  dashes: number;
  underscores: number;
  spaces: number;
}

const [DIGIT, CAPITAL, SMALL, OTHER, NONE] = [0, 1, 2, 3, 4] as const;

const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 65 && code <= 90) return CAPITAL;
  return code >= 97 && code <= 122 ? SMALL : OTHER;
});

/** 0 digit, 1 capital, 2 small letter, 3 other. @param code 0 to 255 */
export function kindOf(code: number): number {
  return kinds[code]!;
}

/** What one more of a character that was there so often adds to the sum of n·log2(n). */
const MORE = Float64Array.from({ length: 512 }, (_, n) => growth(n));

/** Logarithms of small whole numbers, which cost more to work out than to look up. */
const LOGS = Float64Array.from({ length: 512 }, (_, n) => Math.log2(n));

/** @param n whole, at least 1 */
export function log2(n: number): number {
  return n < LOGS.length ? LOGS[n]! : Math.log2(n);
}

function growth(n: number): number {
  return (n + 1) * Math.log2(n + 1) - (n === 0 ? 0 : n * Math.log2(n));
}

/** All used again for each value, so that none makes garbage. */
const counts = new Uint16Array(256);
const ofKind = new Uint32Array(4);
const found: MakeUp = {
  digits: 0,
  capitals: 0,
  small: 0,
  others: 0,
  beyond: 0,
  smallHex: 0,
  capitalHex: 0,
  changes: 0,
  longestSame: 0,
  longestLetters: 0,
  parts: 0,
  digitsAtEnd: 0,
  different: 0,
  entropy: 0,
  slashes: 0,
  dots: 0,
  dashes: 0,
  underscores: 0,
  spaces: 0,
};

/** @param value latin1, not empty @returns good until the next call */
export function makeUpOf(value: string): Readonly<MakeUp> {
  ofKind[DIGIT] = ofKind[CAPITAL] = ofKind[SMALL] = ofKind[OTHER] = 0;
  // Plain variables: this loop runs over every character of every value.
  let changes = -1;
  let parts = 0;
  let sameRun = 0;
  let longestSame = 0;
  let letterRun = 0;
  let longestLetters = 0;
  let digitRun = 0;
  let spread = 0;
  let kindBefore: number = NONE;
  let codeBefore = -1;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at) & 255;
    const kind = kinds[code]!;
    const before = counts[code]!;
    counts[code] = before + 1;
    ofKind[kind]!++;
    spread += before < MORE.length ? MORE[before]! : growth(before);
    if (kind !== kindBefore) {
      changes++;
      if (beginsPart(kind, kindBefore)) parts++;
      kindBefore = kind;
    }
    digitRun = kind === DIGIT ? digitRun + 1 : 0;
    letterRun = kind === CAPITAL || kind === SMALL ? letterRun + 1 : 0;
    if (letterRun > longestLetters) longestLetters = letterRun;
    sameRun = code === codeBefore ? sameRun + 1 : 1;
    if (sameRun > longestSame) longestSame = sameRun;
    codeBefore = code;
  }
  found.changes = changes;
  found.parts = parts;
  found.longestSame = longestSame;
  found.longestLetters = longestLetters;
  found.digitsAtEnd = digitRun;
  found.entropy = log2(value.length) - spread / value.length;
  readCounts(value);
  return found;
}

/** `getUserById2` has four parts. */
function beginsPart(kind: number, before: number): boolean {
  if (kind === OTHER) return false;
  return before === NONE || before === OTHER || (before === SMALL && kind === CAPITAL);
}

/** Reads how often each character was there, and forgets it. */
function readCounts(value: string): void {
  found.digits = ofKind[DIGIT]!;
  found.capitals = ofKind[CAPITAL]!;
  found.small = ofKind[SMALL]!;
  found.others = ofKind[OTHER]!;
  found.smallHex =
    counts[97]! + counts[98]! + counts[99]! + counts[100]! + counts[101]! + counts[102]!;
  found.capitalHex =
    counts[65]! + counts[66]! + counts[67]! + counts[68]! + counts[69]! + counts[70]!;
  found.slashes = counts[47]!;
  found.dots = counts[46]!;
  found.dashes = counts[45]!;
  found.underscores = counts[95]!;
  found.spaces = counts[32]!;
  let different = 0;
  let beyond = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at) & 255;
    const count = counts[code]!;
    if (count === 0) continue;
    different++;
    if (code > 127) beyond += count;
    counts[code] = 0;
  }
  found.different = different;
  found.beyond = beyond;
}
