/** The report for programs: one JSON document. Its fields are only ever added to within `version` 1. */
import type { Format, Report } from './types.ts';
import { documentOf } from './json/document.ts';
import { plainJson } from './json/plain.ts';

export const json: Format = {
  name: 'json',
  render(report: Report): string {
    return `${plainJson(documentOf(report), 2)}\n`;
  },
};
