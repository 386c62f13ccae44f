/** From what a run reports to what the library tells. */
import type { Report, ReportedPlace, ReportedToken } from '../report/types.ts';
import { visibleBytes } from '../report/visible.ts';
import type { NotLookedAt, ScanResult, Token, TokenPlace } from './types.ts';

export function resultOf(report: Report): ScanResult {
  return {
    blocked: report.blocked,
    complete: report.complete,
    tokens: report.tokens.map(tokenOf),
    suppressed: report.suppressed.map(({ rule, place, by, reason }) => ({
      rule: rule.id,
      place: placeOf(place),
      by,
      reason: visibleBytes(reason),
    })),
    skipped: report.skips.map(entryOf),
    failed: report.failures.map(entryOf),
    scanned: report.tally.scanned,
    bytes: report.tally.bytes,
  };
}

function tokenOf(token: ReportedToken): Token {
  const { rule, advice } = token;
  const { url, steps, revoke } = advice.rotation;
  return {
    rule: rule.id,
    provider: rule.provider,
    name: rule.name,
    kind: rule.kind,
    confidence: token.confidence,
    reasons: token.reasons.map(visibleBytes),
    blocking: token.blocking,
    masked: token.secret.masked(),
    fingerprint: token.fingerprint,
    places: token.places.map(placeOf),
    now: token.now,
    rotation: { url, steps, ...(revoke !== undefined && { revoke }) },
  };
}

function placeOf({ origin, place, shown }: ReportedPlace): TokenPlace {
  return {
    path: visibleBytes(origin.path),
    ...(origin.commit !== undefined && { commit: origin.commit }),
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    excerpt: shown.text,
  };
}

function entryOf({
  origin,
  reason,
}: Report['skips'][number] | Report['failures'][number]): NotLookedAt {
  return { path: visibleBytes(origin.path), reason: visibleBytes(reason) };
}
