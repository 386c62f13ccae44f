/** Tells values that a dictionary or a short search would find from those that only chance could. */

/** Random text of this length from the smallest usual alphabet, hex, has 80 bits. */
const LENGTH = 20;
/** Of random base62, some 17 % stand in runs of four or more letters of one case; of phrases nearly all. */
const WORDY = 0.35;

/**
 * @param value latin1
 * @returns true for passwords, phrases, long numbers and whatever is short: their fingerprints are made by scrypt
 */
export function guessable(value: string): boolean {
  if (value.length < LENGTH || new Set(value).size < 10) return true;
  const inWords = (value.match(/[a-z]{4,}|[A-Z]{4,}/g) ?? []).join('').length;
  if (inWords / value.length > WORDY) return true;
  return classChanges(value) / (value.length - 1) < 0.2;
}

/** How often the kind of character changes: digit, lower case, upper case, other. */
function classChanges(value: string): number {
  let changes = 0;
  for (let at = 1; at < value.length; at++) {
    if (kind(value.charCodeAt(at)) !== kind(value.charCodeAt(at - 1))) changes++;
  }
  return changes;
}

function kind(code: number): number {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 97 && code <= 122) return 1;
  return code >= 65 && code <= 90 ? 2 : 3;
}
