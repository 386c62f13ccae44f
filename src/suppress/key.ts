/** What fingerprints are keyed with. */

/** Public, since it stands in the repository: what protects a guessable value is the cost of a guess, not the key. */
export interface Key {
  readonly salt: Uint8Array;
  /** Base-2 logarithm of scrypt's N, for guessable values. */
  readonly cost: number;
}

export const CHEAPEST = 8;
export const DEAREST = 14;

/** Of a repository that has no key of its own yet. */
export const SHARED_KEY: Key = { salt: Buffer.from('scan-tokens fingerprint'), cost: CHEAPEST };

/** The same salt at the cost that a report goes by, however many findings it tells. */
export function forReports({ salt }: Key): Key {
  return { salt, cost: CHEAPEST };
}

/** So many guesses at the highest cost may be made in one scan: a quarter of a second of one processor. */
const AFFORDABLE = 8;

/**
 * @param guessable how many different guessable values there are
 * @returns the highest cost at which looking all of them up takes a fraction of a second: 2^14 (16 MB, some 35 ms a guess)
 * for a handful, 2^8 (256 KB, some 0.5 ms) for hundreds
 */
export function costFor(guessable: number): number {
  const affordable = Math.floor(Math.log2((AFFORDABLE * 2 ** DEAREST) / Math.max(1, guessable)));
  return Math.max(CHEAPEST, Math.min(DEAREST, affordable));
}
