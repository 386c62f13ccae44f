/** First and last words: what came of it, and how much was looked at. */
import type { Report } from '../types.ts';
import { count, wrap } from './layout.ts';
import type { Paint } from './layout.ts';

/** Stands for a space at which no line is broken. */
const TIED = '\u00a0';

/** `scan-tokens stopped this commit: 1 token in 3 staged files` */
export function heading(report: Report): string {
  const blocking = report.tokens.filter((token) => token.blocking).length;
  const among = `in ${count(report.tally.scanned, report.tally.noun)}`;
  const commit = report.from === 'index' || report.from === 'message';
  if (report.blocked && blocking === 0)
    return `scan-tokens ${commit ? 'stopped this commit' : 'is not content'}: suppressions want looking at`;
  if (report.blocked) {
    return commit
      ? `scan-tokens stopped this commit: ${count(blocking, 'token')} ${among}`
      : `scan-tokens found ${count(blocking, 'token')} ${among}`;
  }
  if (!report.complete)
    return `scan-tokens could not look at everything${commit ? ', so it stopped this commit' : ''}`;
  if (report.tally.expected === 0)
    return `scan-tokens had nothing to look at: 0 ${report.tally.noun}s`;
  if (report.tokens.length > 0)
    return `scan-tokens found nothing that blocks ${among}: ${count(report.tokens.length, 'remark')}`;
  return `scan-tokens found no token ${among}`;
}

/** `3 staged files, 41 added lines, 2 tokens, 61 rules, 84 ms; 0 allowed, 0 skipped`, and a line of its own for what is missing. */
export function closingLines(report: Report, width: number, paint: Paint): string[] {
  // A part such as `61 rules` stays in one line.
  const lines = wrap(closing(report), width).map((line) => line.replaceAll(TIED, ' '));
  if (report.complete) return lines;
  return [
    ...lines,
    ...wrap(`not everything could be looked at: ${missing(report)}`, width).map(paint.red),
  ];
}

/** The closing line and what is missing, without a terminal's width. */
export function closingText(report: Report): string {
  const looked = closing(report).replaceAll(TIED, ' ');
  return report.complete
    ? looked
    : `${looked}; not everything could be looked at: ${missing(report)}`;
}

function closing({ tally, tokens, suppressed, remarks = [] }: Report): string {
  const rotten = remarks.filter((remark) => remark.blocking).length;
  const blocking = tokens.filter((token) => token.blocking).length;
  const open = tokens.length - blocking;
  const looked = [
    count(tally.scanned, tally.noun),
    ...(tally.addedLines === undefined ? [] : [count(tally.addedLines, 'added line')]),
    count(blocking, 'token'),
    ...(open > 0 ? [`${open} not blocking`] : []),
    rulesOf(tally),
    duration(tally.milliseconds),
  ];
  const rest = [`${suppressed.length} allowed`, `${tally.skipped} skipped`];
  if (rotten > 0) rest.push(`${count(rotten, 'remark')} on suppressions`);
  return [looked, rest].map((parts) => parts.map(tie).join(', ')).join('; ');
}

/** `1480 rules (2 off, 3 yours)` */
function rulesOf({ rules, rulesOff, rulesOwn }: Report['tally']): string {
  const parts = [
    ...(rulesOff === undefined ? [] : [`${rulesOff} off`]),
    ...(rulesOwn === undefined ? [] : [`${rulesOwn} yours`]),
  ];
  return `${count(rules, 'rule')}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

function tie(part: string): string {
  return part.replaceAll(' ', TIED);
}

function missing({ tally }: Report): string {
  const parts =
    tally.failed > 0 ? [`${tally.failed} of ${count(tally.expected, tally.noun)} failed`] : [];
  const lost = tally.expected - tally.scanned - tally.skipped - tally.failed;
  if (lost !== 0)
    parts.push(
      `${count(tally.expected, tally.noun)} expected, ${tally.expected - lost} accounted for`,
    );
  return parts.length > 0 ? parts.join('; ') : 'the scan did not come to its end';
}

/** `84 ms`, `12.3 s` */
function duration(milliseconds: number): string {
  return milliseconds < 10_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
