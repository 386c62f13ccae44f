/** The facts of a report as plain values. Secrets stand in it masked only. */
import type { Failure, Origin, Skip } from '../../sources/types.ts';
import type {
  Report,
  ReportedPlace,
  ReportedToken,
  SuppressedToken as Suppressed,
} from '../types.ts';
import { visibleBytes } from '../visible.ts';
import type {
  Entry,
  NotLookedAt,
  ReportDocument,
  SuppressedToken,
  Token,
  TokenPlace,
} from './types.ts';

export function documentOf(report: Report): ReportDocument {
  return {
    version: 1,
    from: report.from,
    blocked: report.blocked,
    complete: report.complete,
    tokens: report.tokens.map(tokenOf),
    suppressed: report.suppressed.map(suppressedOf),
    skips: report.skips.map(entryOf),
    failures: report.failures.map(entryOf),
    ...(report.remarks === undefined
      ? {}
      : {
          remarks: report.remarks.map(({ text, blocking }) => ({
            text: visibleBytes(text),
            blocking,
          })),
        }),
    tally: report.tally,
  };
}

/** One token; a `jsonl` line has the same fields. */
export function tokenOf(token: ReportedToken): Token {
  const { rule, advice } = token;
  return {
    rule: rule.id,
    provider: rule.provider,
    name: rule.name,
    kind: rule.kind,
    confidence: token.confidence,
    reasons: token.reasons.map(visibleBytes),
    facts: token.facts.map(({ label, value }) => ({ label, value: visibleBytes(value) })),
    notes: token.notes,
    blocking: token.blocking,
    masked: token.secret.masked(),
    fingerprint: token.fingerprint,
    places: token.places.map(placeOf),
    now: token.now,
    rotation: advice.rotation,
    ...(advice.why === undefined ? {} : { why: advice.why }),
    allow: token.allow,
  };
}

export function suppressedOf({ rule, place, by, reason }: Suppressed): SuppressedToken {
  return {
    rule: rule.id,
    place: placeOf(place),
    by: visibleBytes(by),
    reason: visibleBytes(reason),
  };
}

export function entryOf({ origin, reason }: Skip | Failure): NotLookedAt {
  return { ...originOf(origin), reason: visibleBytes(reason) };
}

function placeOf({ origin, place, shown, note }: ReportedPlace): TokenPlace {
  return {
    ...originOf(origin),
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    start: place.start,
    end: place.end,
    excerpt: shown.text,
    ...(note === undefined ? {} : { note: visibleBytes(note) }),
  };
}

/** A path that is no UTF-8 is shown with `\xNN`, and whole as base64 of its bytes. */
function originOf({ from, path, commit, author, date, inHead, part }: Origin): Entry {
  const bytes = Buffer.from(path, 'latin1');
  const exact = bytes.toString('utf8');
  const valid = Buffer.from(exact, 'utf8').equals(bytes);
  return {
    from,
    path: valid ? exact : visibleBytes(path),
    ...(valid ? {} : { pathBase64: bytes.toString('base64') }),
    ...(commit === undefined ? {} : { commit }),
    ...(author === undefined ? {} : { author: visibleBytes(author) }),
    ...(date === undefined ? {} : { date }),
    ...(inHead === undefined ? {} : { inHead }),
    part,
  };
}
