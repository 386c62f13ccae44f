/** Finds what somebody probably meant. */

/**
 * The known word that is nearest to the one given, if any is near enough to be meant:
 * about one slip (a letter missing, added, changed, or two swapped) for every three letters.
 * Where the given word is the beginning of a known one, that counts as near.
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const begun = word.length >= 3 ? known.filter((each) => each.startsWith(word)) : [];
  if (begun.length === 1) return begun[0];
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    .filter((each) => Math.abs(each.length - word.length) <= limit)
    .map((each) => ({ each, slips: slipsBetween(word, each.toLowerCase()) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.each;
}

/** Edit distance in which two swapped neighbours are one slip (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + changed,
        swapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length]!;
}
