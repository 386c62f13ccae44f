/** Counts, in one pass, what a value is made of. */

export interface MakeUp {
  readonly digits: number;
  readonly capitals: number;
  readonly small: number;
  /** Neither letter nor digit. */
  readonly others: number;
  /** Beyond ASCII. */
  readonly beyond: number;
  /** How often the kind of character changes. */
  readonly changes: number;
  readonly longestSame: number;
  readonly longestLetters: number;
  readonly different: number;
  /** Shannon entropy in bits a character. */
  readonly entropy: number;
  readonly signs: Readonly<Record<'/' | '.' | '-' | '_' | ' ', number>>;
}

/** Used again for each value, so that none makes garbage. */
const counts = new Uint32Array(256);

/** 0 digit, 1 capital, 2 small letter, 3 other. */
export function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 97 && code <= 122 ? 2 : 3;
}

/** @param value latin1, not empty */
export function makeUpOf(value: string): MakeUp {
  counts.fill(0);
  const kinds = [0, 0, 0, 0];
  let [changes, sameRun, longestSame, letterRun, longestLetters, kindBefore, codeBefore] = [
    0, 0, 0, 0, 0, -1, -1,
  ];
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at) & 255;
    const kind = kindOf(code);
    counts[code]!++;
    kinds[kind]!++;
    if (kind !== kindBefore && kindBefore >= 0) changes++;
    letterRun = kind === 1 || kind === 2 ? letterRun + 1 : 0;
    longestLetters = Math.max(longestLetters, letterRun);
    sameRun = code === codeBefore ? sameRun + 1 : 1;
    longestSame = Math.max(longestSame, sameRun);
    [kindBefore, codeBefore] = [kind, code];
  }
  const [digits, capitals, small, others] = kinds as [number, number, number, number];
  return {
    digits,
    capitals,
    small,
    others,
    changes,
    longestSame,
    longestLetters,
    ...spread(value.length),
    signs: signs(),
  };
}

function spread(length: number): Pick<MakeUp, 'entropy' | 'different' | 'beyond'> {
  let [entropy, different, beyond] = [0, 0, 0];
  for (let code = 0; code < 256; code++) {
    const count = counts[code]!;
    if (count === 0) continue;
    different++;
    if (code > 127) beyond += count;
    entropy -= (count / length) * Math.log2(count / length);
  }
  return { entropy, different, beyond };
}

function signs(): MakeUp['signs'] {
  return { '/': counts[47]!, '.': counts[46]!, '-': counts[45]!, _: counts[95]!, ' ': counts[32]! };
}
