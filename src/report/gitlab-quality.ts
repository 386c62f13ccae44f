/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import { createHash } from 'node:crypto';
import { plainJson } from './json/plain.ts';
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes } from './visible.ts';
import { levelOf, sentence } from './words.ts';

const SEVERITY = { error: 'blocker', warning: 'minor', note: 'info' } as const;

export const gitlabQuality: Format = {
  name: 'gitlab-quality',
  render({ tokens }: Report): string {
    const issues = tokens.flatMap((token) => token.places.map((place) => issueOf(token, place)));
    return `${plainJson(issues, 2)}\n`;
  },
};

/** The fingerprint must be its own for each issue, so it takes the path in, but no line, which moves. */
function issueOf(token: ReportedToken, { origin, place }: ReportedPlace): object {
  const nth = token.places.filter(
    (other) => other.origin.path === origin.path && other.place.start < place.start,
  ).length;
  const fingerprint = createHash('sha256').update(
    `${token.fingerprint}\0${origin.path}\0${nth}`,
    'latin1',
  );
  return {
    description: `${sentence(token)}. Rotate it: ${token.advice.rotation.url}`,
    check_name: token.rule.id,
    fingerprint: fingerprint.digest('hex'),
    severity: SEVERITY[levelOf(token)],
    location: { path: visibleBytes(origin.path), lines: { begin: place.line, end: place.endLine } },
  };
}
