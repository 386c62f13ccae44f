/** The two answers of a checksum, told in the same words by every check that computes one. */
import type { Fact, Verdict } from '../../types.ts';
import { proved, refuted } from './verdict.ts';

export function checksum(holds: boolean, facts: readonly Fact[] = []): Verdict {
  return holds
    ? proved('checksum holds', facts)
    : refuted('checksum does not hold: made up or mistyped');
}
