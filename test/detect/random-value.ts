/** Values as a generator of passwords makes them. */
import { seeded } from '../../src/rules/sample.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** @returns letters and digits, the same ones for the same seed */
export function random(length: number, seed: string): string {
  const next = seeded(seed);
  return Array.from({ length }, () => LETTERS[next(62)]).join('');
}
