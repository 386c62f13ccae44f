/** Short ways to say what a check found. */
import type { Fact, Verdict } from '../../types.ts';

/** Longest value of a fact; an owner needs a name, not a page. */
const LONGEST = 120;

function verdict(result: Verdict['result'], reason: string, facts: readonly Fact[]): Verdict {
  return facts.length === 0 ? { result, reason } : { result, reason, facts };
}

/** The structure or checksum holds. */
export function proved(reason: string, facts: readonly Fact[] = []): Verdict {
  return verdict('proved', reason, facts);
}

/** The shape is right and the content is not: made up, mistyped or cut. */
export function refuted(reason: string, facts: readonly Fact[] = []): Verdict {
  return verdict('refuted', reason, facts);
}

/** No token of this rule at all. */
export function other(reason: string): Verdict {
  return verdict('other', reason, []);
}

/** Nothing could be proved; the facts may help all the same. */
export function open(reason: string, facts: readonly Fact[] = []): Verdict {
  return verdict('open', reason, facts);
}

/**
 * One fact, or none where the value is empty: `[...fact('issuer', claims.iss)]`.
 * The value comes out of a file that anyone may have written, so control and direction characters
 * (which could repaint a terminal) become `·`, and it is cut to 120 characters.
 */
export function fact(label: string, value: unknown): Fact[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const clean = String(value)
    .slice(0, LONGEST)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·')
    .trim();
  return clean === '' ? [] : [{ label, value: clean }];
}

/**
 * A moment as a fact. There is no clock in this room: whether it has passed is said elsewhere.
 * @param seconds since 1970; anything that is no number of the years 1970 to 9999 gives no fact
 */
export function dateFact(label: string, seconds: unknown): Fact[] {
  const number = typeof seconds === 'number' ? seconds : Number.NaN;
  if (!(number > 0 && number < 253402300800)) return [];
  return [
    { label, value: new Date(Math.floor(number) * 1000).toISOString().replace('.000Z', 'Z') },
  ];
}
