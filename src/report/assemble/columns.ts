/** Columns as other programs count them: in UTF-16 code units. */
import type { Finding } from '../../detect/types.ts';

/** @returns 1-based columns, the end exclusive; absent where the line was cut before the value or the value in it */
export function utf16Columns({
  place,
  secret,
}: Finding): { startColumn: number; endColumn: number } | undefined {
  const [start, end] = place.inExcerpt;
  if (place.column - 1 !== start) return undefined;
  const excerpt = place.excerpt.reveal();
  const startColumn = 1 + units(excerpt.slice(0, start));
  if (place.endLine > place.line) {
    const value = secret.reveal();
    const last = value.slice(value.lastIndexOf('\n') + 1);
    return last === value ? undefined : { startColumn, endColumn: 1 + units(last) };
  }
  const whole = end - start === place.endColumn - place.column;
  return whole
    ? { startColumn, endColumn: startColumn + units(excerpt.slice(start, end)) }
    : undefined;
}

/** @param bytes latin1, one character a byte; what is no UTF-8 counts as one unit each */
function units(bytes: string): number {
  return Buffer.from(bytes, 'latin1').toString('utf8').length;
}
