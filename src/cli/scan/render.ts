/** Puts a report into words, in such a way that a fault in a format does not take the findings with it. */
import type { Format, Look, Report } from '../../report/types.ts';
import { visibleBytes } from '../../report/visible.ts';

/** The text, and what went wrong on the way to it, if anything did: then it tells the findings in the plainest way. */
export interface Rendered {
  readonly text: string;
  readonly crash?: unknown;
}

export function render(format: Format, report: Report, look: Look): Rendered {
  try {
    return { text: format.render(report, look) };
  } catch (crash) {
    const places = report.tokens.flatMap(({ rule, places }) =>
      places.map(
        ({ origin, place }) =>
          `${visibleBytes(origin.path)}:${place.line}:${place.column} ${rule.id}`,
      ),
    );
    return {
      text: [
        `The report could not be written as ${format.name}; these were found:`,
        ...places,
      ].join('\n'),
      crash,
    };
  }
}
