/** Where a token stands, as `path:line:column`, and its line. */
import type { ReportedPlace } from '../types.ts';
import { visibleBytes } from '../visible.ts';
import { fitLine } from './excerpt.ts';
import type { Paint } from './layout.ts';

/** More places than this are counted, not listed. */
const LISTED = 5;

/** `src/bot.js:12:16`, `(standard input):1:4`, `src/bot.js:12:16 in commit 1a2b3c4d5e6f` */
export function placeName(reported: ReportedPlace): string {
  const { origin, place } = reported;
  if (origin.part === 'name') return `${visibleBytes(origin.path)} (its name)${inCommit(reported)}`;
  const path = origin.path === '' ? unnamed(origin.from) : visibleBytes(origin.path);
  const link = origin.part === 'link' ? ' (the target of the link)' : '';
  return `${path}:${place.line}:${place.column}${link}${inCommit(reported)}`;
}

function unnamed(from: ReportedPlace['origin']['from']): string {
  return from === 'message' ? '(commit message)' : '(standard input)';
}

function inCommit({ origin }: ReportedPlace): string {
  return origin.commit === undefined
    ? ''
    : ` in commit ${visibleBytes(origin.commit.slice(0, 12))}`;
}

/** All places of a token, the first with its line. */
export function placeLines(
  places: readonly ReportedPlace[],
  width: number,
  paint: Paint,
): string[] {
  const [first, ...others] = places as [ReportedPlace, ...ReportedPlace[]];
  const lines = [
    `  ${placeName(first)}`,
    ...broughtLines(first),
    ...sourceLines(first, width, paint),
    ...noteLines(first),
  ];
  for (const other of others.slice(0, LISTED - 1))
    lines.push(`  ${placeName(other)}`, ...broughtLines(other), ...noteLines(other));
  const more = places.length - LISTED;
  return more > 0 ? [...lines, `  +${more} more`] : lines;
}

/** `    by Some One, 2026-01-31; still in HEAD` */
function broughtLines({ origin: { author, date, inHead } }: ReportedPlace): string[] {
  if (author === undefined || date === undefined) return [];
  const now = inHead === undefined ? '' : inHead ? '; still in HEAD' : '; no longer in HEAD';
  return [`    by ${visibleBytes(author)}, ${date.slice(0, 10)}${now}`];
}

function sourceLines({ place, shown }: ReportedPlace, width: number, paint: Paint): string[] {
  const gutter = `  ${place.line} | `;
  const { text, before, marked } = fitLine(shown, width - gutter.length);
  return [
    paint.dim(gutter) + text,
    ' '.repeat(gutter.length + before) + paint.red('~'.repeat(marked)),
  ];
}

function noteLines({ note }: ReportedPlace): string[] {
  return note === undefined ? [] : [`    ${visibleBytes(note)}`];
}
