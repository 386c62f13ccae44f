/**
 * Annotations of a GitHub job, one a place. The job's summary is the `markdown` format.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
import { harmless } from './ci-commands.ts';
import { closingText } from './text/closing.ts';
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes } from './visible.ts';
import { levelOf, nameOf, sentence, whatToDo } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

export const github: Format = {
  name: 'github',
  render(report: Report): string {
    const lines = [
      ...report.tokens.flatMap((token) => token.places.map((place) => annotation(token, place))),
      ...report.failures.map(
        ({ origin, reason }) =>
          `::error ${properties({ file: visibleBytes(origin.path), title: 'could not be looked at' })}::${data(visibleBytes(reason))}`,
      ),
      ...(report.remarks ?? []).map(
        ({ text, blocking }) =>
          `::${blocking ? 'error' : 'notice'} ${properties({ title: 'suppressions' })}::${data(visibleBytes(text))}`,
      ),
      harmless(closingText(report)),
    ];
    return `${lines.join('\n')}\n`;
  },
};

function annotation(token: ReportedToken, { origin, place, utf16, note }: ReportedPlace): string {
  const where = {
    file: visibleBytes(origin.path),
    line: String(place.line),
    endLine: String(place.endLine),
    // Columns are only taken where the lines are the same.
    ...(utf16 !== undefined && place.line === place.endLine
      ? { col: String(utf16.startColumn), endColumn: String(utf16.endColumn) }
      : {}),
    title: nameOf(token.rule),
  };
  const notes = note === undefined ? [] : [visibleBytes(note)];
  const message = [sentence(token), ...notes, ...(token.blocking ? whatToDo(token) : [])].join(
    '\n',
  );
  return `::${COMMANDS[levelOf(token)]} ${properties(where)}::${data(message)}`;
}

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

/** The escapes of the runner's own toolkit: https://github.com/actions/toolkit, packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
