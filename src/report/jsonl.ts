/** The report as a stream: one JSON value a line, tokens first, the tally last. The values are those of `json`. */
import { entryOf, suppressedOf, tokenOf } from './json/document.ts';
import { plainJson } from './json/plain.ts';
import type { Format, Report } from './types.ts';

export const jsonl: Format = {
  name: 'jsonl',
  render(report: Report): string {
    const { from, blocked, complete, tally } = report;
    const lines = [
      ...report.tokens.map((token) => ({ type: 'token', ...tokenOf(token) })),
      ...report.suppressed.map((one) => ({ type: 'suppressed', ...suppressedOf(one) })),
      ...report.skips.map((entry) => ({ type: 'skip', ...entryOf(entry) })),
      ...report.failures.map((entry) => ({ type: 'failure', ...entryOf(entry) })),
      { type: 'tally', version: 1, from, blocked, complete, ...tally },
    ];
    return lines.map((line) => `${plainJson(line)}\n`).join('');
  },
};
