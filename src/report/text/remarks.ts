/** What else is told: what was allowed, what was rightly not looked at, and what could not be. */
import type { Remark, Report, SuppressedToken } from '../types.ts';
import type { Skip } from '../../sources/types.ts';
import { visibleBytes, visibleText } from '../visible.ts';
import type { Paint } from './layout.ts';
import { wrap } from './layout.ts';
import { placeName } from './place.ts';

const LISTED = 5;
/** Somebody has to look at each of them. */
const REMARKS = 20;

/** Allowed tokens by name, the first few. */
export function suppressedLines(suppressed: readonly SuppressedToken[], width: number): string[] {
  if (suppressed.length === 0) return [];
  const lines = suppressed
    .slice(0, LISTED)
    .flatMap(({ rule, place, by, reason }) =>
      wrap(
        `${placeName(place)} ${visibleText(rule.id)}, ${visibleBytes(by)}: ${visibleBytes(reason)}`,
        width,
        '    ',
      ),
    );
  const more = suppressed.length - LISTED;
  return ['', '  Allowed', ...lines, ...(more > 0 ? [`    +${more} more`] : [])];
}

/** What somebody should know of the suppressions: what blocks in full, of the rest the first few. */
export function remarkLines(remarks: readonly Remark[], width: number, paint: Paint): string[] {
  if (remarks.length === 0) return [];
  const sorted = [...remarks].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  const shown = sorted.filter(({ blocking }, index) => blocking || index < REMARKS);
  const lines = shown.flatMap(({ text, blocking }) => {
    const wrapped = wrap(visibleBytes(text), width, '    ');
    return blocking ? wrapped.map(paint.red) : wrapped;
  });
  const more = remarks.length - shown.length;
  return ['', '  Suppressions', ...lines, ...(more > 0 ? [`    +${more} more`] : [])];
}

/** Skips counted by reason, the commonest first. */
export function skipLines(skips: readonly Skip[], width: number): string[] {
  if (skips.length === 0) return [];
  const byReason = new Map<string, number>();
  for (const { reason } of skips) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const sorted = [...byReason].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const lines = sorted.flatMap(([reason, number]) =>
    wrap(`${number}: ${visibleBytes(reason)}`, width, '    '),
  );
  return ['', '  Skipped', ...lines];
}

/** Failures by name, each: a file that was not looked at is never only a number. */
export function failureLines({ failures }: Report, width: number, paint: Paint): string[] {
  if (failures.length === 0) return [];
  const lines = failures.flatMap(({ origin, reason }) => {
    const name = origin.path === '' ? origin.from : visibleBytes(origin.path);
    return wrap(`${name}: ${visibleBytes(reason)}`, width, '    ');
  });
  return ['', `  ${paint.red('Could not be looked at')}`, ...lines];
}
