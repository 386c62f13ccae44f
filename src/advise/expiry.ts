/** Says of a token that is past its time that it is: the checks, which know no clock, give the moment only. */
import type { Fact } from '../detect/types.ts';

/**
 * @param facts as the checks gave them; a moment of expiry has the label `expires` and an ISO 8601 value
 * @param now milliseconds since 1970
 */
export function withExpiry(facts: readonly Fact[], now: number): Fact[] {
  return facts.map((fact) => {
    const past = fact.label === 'expires' && Date.parse(fact.value) < now;
    return past ? { label: 'expired, opens nothing since', value: fact.value } : fact;
  });
}
