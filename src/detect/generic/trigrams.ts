/** How much a text looks like words: the mean log likelihood of its letters, each after the two before it. */

/** Letters a–z without case are 1–26; whatever is none ends a word and is 0. */
const SYMBOLS = 27;
/** The table holds sixteenths of natural log units, so `-4.5` is `72`. */
const UNIT = 16;

const letter = new Uint8Array(256);
for (let n = 0; n < 26; n++) letter[65 + n] = letter[97 + n] = 1 + n;

export class Trigrams {
  readonly #costs: Uint8Array;

  /** @param costs one byte for each of 27³ trigrams: minus the log of the third's likelihood after the first two, in sixteenths */
  constructor(costs: Uint8Array) {
    this.#costs = costs;
  }

  /**
   * Capitals inside begin a new word, so `getUserById` is three words.
   * @returns mean cost of a letter, about 2.3 for words and 3.6 for random letters; 0 without letters
   */
  cost(text: string): number {
    const costs = this.#costs;
    let first = 0;
    let second = 0;
    let total = 0;
    let letters = 0;
    let lowerBefore = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const symbol = code < 256 ? letter[code]! : 0;
      if (symbol === 0) {
        first = second = 0;
        lowerBefore = false;
        continue;
      }
      const upper = code <= 90;
      if (upper && lowerBefore) first = second = 0;
      total += costs[(first * SYMBOLS + second) * SYMBOLS + symbol]!;
      letters++;
      first = second;
      second = symbol;
      lowerBefore = !upper;
    }
    return letters === 0 ? 0 : total / letters / UNIT;
  }

  /** Counts the trigrams of texts and makes the table of their costs. */
  static learn(texts: Iterable<string>): Uint8Array {
    const counts = new Float64Array(SYMBOLS ** 3).fill(0.3);
    for (const text of texts) {
      let [first, second] = [0, 0];
      for (const character of text.toLowerCase()) {
        const code = character.charCodeAt(0);
        const symbol = code < 256 ? letter[code]! : 0;
        if (symbol !== 0) counts[(first * SYMBOLS + second) * SYMBOLS + symbol]!++;
        [first, second] = symbol === 0 ? [0, 0] : [second, symbol];
      }
    }
    return toCosts(counts);
  }
}

function toCosts(counts: Float64Array): Uint8Array {
  const costs = new Uint8Array(counts.length);
  for (let pair = 0; pair < SYMBOLS ** 2; pair++) {
    let total = 0;
    for (let third = 1; third < SYMBOLS; third++) total += counts[pair * SYMBOLS + third]!;
    for (let third = 1; third < SYMBOLS; third++) {
      costs[pair * SYMBOLS + third] = Math.min(
        255,
        Math.round(-Math.log(counts[pair * SYMBOLS + third]! / total) * UNIT),
      );
    }
  }
  return costs;
}
