/** What fingerprints are keyed with. */

/** Public, since it stands in the repository: what protects a guessable value is the cost of a guess, not the key. */
export interface Key {
  readonly salt: Uint8Array;
  /** Base-2 logarithm of scrypt's N, for guessable values. */
  readonly cost: number;
}

/** Of a repository that has no key of its own yet. */
export const DEFAULT_KEY: Key = { salt: Buffer.from('scan-tokens fingerprint'), cost: 10 };

export const CHEAPEST = 9;
export const DEAREST = 14;

/**
 * @param guessable how many different guessable values a file will hold
 * @returns the highest cost at which looking all of them up stays well below a second: 2^14 (16 MB, some 50 ms a guess)
 * for a handful, 2^9 (512 KB, some 1 ms) for hundreds
 */
export function costFor(guessable: number): number {
  const affordable = Math.floor(Math.log2((16 * 2 ** DEAREST) / Math.max(1, guessable)));
  return Math.max(CHEAPEST, Math.min(DEAREST, affordable));
}
