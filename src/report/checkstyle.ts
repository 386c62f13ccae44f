/** Checkstyle XML, which many review tools read: one `file` a path, one `error` a place. */
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes } from './visible.ts';
import { levelOf, sentence } from './words.ts';
import { attributes } from './xml/escape.ts';

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const;

export const checkstyle: Format = {
  name: 'checkstyle',
  render(report: Report): string {
    const files = new Map<string, string[]>();
    for (const token of report.tokens)
      for (const place of token.places) add(files, place.origin.path, errorOf(token, place));
    for (const { origin, reason } of report.failures)
      add(files, origin.path, failureOf(visibleBytes(reason)));
    const body = [...files].map(
      ([path, errors]) =>
        `<file${attributes({ name: visibleBytes(path) })}>\n${errors.join('\n')}\n</file>\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${body.join('')}</checkstyle>\n`;
  },
};

function add(files: Map<string, string[]>, path: string, error: string): void {
  files.set(path, [...(files.get(path) ?? []), error]);
}

function errorOf(token: ReportedToken, { place, utf16 }: ReportedPlace): string {
  return `<error${attributes({
    line: place.line,
    column: utf16?.startColumn ?? place.column,
    severity: SEVERITY[levelOf(token)],
    message: `${sentence(token)}. Rotate it: ${token.advice.rotation.url}`,
    source: `scan-tokens.${token.rule.id}`,
  })}/>`;
}

function failureOf(reason: string): string {
  return `<error${attributes({ line: 0, severity: 'error', message: `could not be looked at: ${reason}`, source: 'scan-tokens' })}/>`;
}
