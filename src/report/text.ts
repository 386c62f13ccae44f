/** The report a person reads in a terminal: what was found, where, how sure, and what to do, in that order. */
import type { Format, Look, Report, ReportedToken } from './types.ts';
import { harmless } from './ci-commands.ts';
import { closingLines, heading } from './text/closing.ts';
import { paintFor } from './text/layout.ts';
import { failureLines, remarkLines, skipLines, suppressedLines } from './text/remarks.ts';
import { briefLines, groupLines } from './text/token.ts';

const NARROWEST = 60;
const WIDEST = 120;

export const text: Format = {
  name: 'text',
  render(report: Report, given: Look): string {
    const look = { ...given, width: Math.min(WIDEST, Math.max(NARROWEST, given.width)) };
    const paint = paintFor(look.color);
    const blocking = report.tokens.filter((token) => token.blocking);
    const others = report.tokens.filter((token) => !token.blocking);
    const body = [
      ...groups(blocking).flatMap((group) => groupLines(group, look, paint)),
      ...briefLines(others, look, paint),
      ...(look.quiet ? [] : suppressedLines(report.suppressed, look.width)),
      ...remarkLines(
        (report.remarks ?? []).filter(({ blocking }) => blocking || !look.quiet),
        look.width,
        paint,
      ),
      ...(look.quiet ? [] : skipLines(report.skips, look.width)),
      ...failureLines(report, look.width, paint),
    ];
    // A clean commit is worth one line: the closing one says how much was looked at.
    const clean = body.length === 0 && report.complete && report.tally.expected > 0;
    const top =
      clean || (look.quiet && body.length === 0) ? [] : [paint.bold(heading(report)), ...body, ''];
    return [...top, ...closingLines(report, look.width, paint), ''].map(harmless).join('\n');
  },
};

/** Tokens that are rotated by the same steps, in the order of their first. */
function groups(tokens: readonly ReportedToken[]): ReportedToken[][] {
  const byRotation = new Map<string, ReportedToken[]>();
  for (const token of tokens) {
    const key = JSON.stringify([
      token.rule.provider,
      token.advice.rotation,
      token.places[0]!.origin.from,
    ]);
    const group = byRotation.get(key);
    if (group === undefined) byRotation.set(key, [token]);
    else group.push(token);
  }
  return [...byRotation.values()];
}
