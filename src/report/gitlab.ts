/**
 * GitLab's secret detection report, schema 15.0.7:
 * https://gitlab.com/gitlab-org/security-products/security-report-schemas
 */
import { createHash } from 'node:crypto';
import { plainJson } from './json/plain.ts';
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes } from './visible.ts';
import { levelOf, nameOf, sentence, whatToDo } from './words.ts';

const SEVERITY = { error: 'Critical', warning: 'Low', note: 'Info' } as const;
/** What GitLab's own analyzer writes where there is no commit. */
const NO_COMMIT = '0000000';
const START = '1970-01-01T00:00:00';

export const gitlab: Format = {
  name: 'gitlab',
  render(report: Report): string {
    const vulnerabilities = report.tokens.flatMap((token) =>
      token.places.map((place) => vulnerability(token, place)),
    );
    return `${plainJson({ version: '15.0.7', scan: scanOf(report), vulnerabilities }, 2)}\n`;
  },
};

function scanOf({ about, complete, failures }: Report): object {
  const tool = {
    id: 'scan-tokens',
    name: 'scan-tokens',
    version: about?.version ?? '0',
    vendor: { name: 'scan-tokens' },
  };
  return {
    analyzer: tool,
    scanner: tool,
    type: 'secret_detection',
    start_time: seconds(about?.start),
    end_time: seconds(about?.end),
    status: complete ? 'success' : 'failure',
    messages: failures.map(({ origin, reason }) => ({
      level: 'fatal',
      value: `${visibleBytes(origin.path)} could not be looked at: ${visibleBytes(reason)}`,
    })),
  };
}

function vulnerability(token: ReportedToken, reported: ReportedPlace): object {
  const { rule, advice } = token;
  const { origin, place, shown } = reported;
  return {
    id: uuid(token.fingerprint, origin.path, String(place.start)),
    name: nameOf(rule).slice(0, 255),
    description: sentence(token),
    severity: SEVERITY[levelOf(token)],
    solution: whatToDo(token).join('\n').slice(0, 7000),
    identifiers: [
      { type: 'scan_tokens_rule_id', name: `scan-tokens rule ${rule.id}`, value: rule.id },
    ],
    links: /^https?:\/\//.test(advice.rotation.url)
      ? [{ name: 'Rotate it', url: advice.rotation.url }]
      : [],
    location: {
      file: visibleBytes(origin.path),
      commit: { sha: origin.commit ?? NO_COMMIT },
      start_line: place.line,
      end_line: place.endLine,
    },
    raw_source_code_extract: shown.text,
  };
}

/** `2026-11-22T15:00:00` */
function seconds(iso: string | undefined): string {
  return iso?.slice(0, 19) ?? START;
}

/** The same for the same token at the same place: a UUID of version 8, free of form but for two digits (RFC 9562, 5.8). */
function uuid(...parts: readonly string[]): string {
  const text = createHash('sha256').update(parts.join('\0'), 'latin1').digest('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-8${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20, 32)}`;
}
