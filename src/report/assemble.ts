/** Findings of all items become tokens: one for each value, with all its places, ready to be told. */
import type { Confidence, Rule, RuleAdvice } from '../rules/types.ts';
import type { Finding } from '../detect/types.ts';
import type { Failure, Origin, Skip } from '../sources/types.ts';
import { Mask } from './assemble/mask.ts';
import { utf16Columns } from './assemble/columns.ts';
import { shownLine } from './assemble/shown.ts';
import type { AllowHint, Report, ReportedPlace, ReportedToken, SuppressedToken } from './types.ts';

/** A finding, where its item came from, and what was said of it beside it. */
export interface Found {
  readonly origin: Origin;
  readonly finding: Finding;
  /** Somebody allowed it. */
  readonly allowed?: { readonly by: string; readonly reason: string };
  /** Why an allow comment does not hold. */
  readonly note?: string;
}

/** What the other rooms know of a token. `places`: at least one, the paths as they are. */
export interface Advisor {
  fingerprint(finding: Finding): string;
  advice(rule: Rule): RuleAdvice;
  now(rule: Rule, origins: readonly Origin[]): readonly string[];
  allow(rule: Rule, origin: Origin, fingerprint: string): AllowHint;
}

export interface Outcome {
  readonly found: readonly Found[];
  readonly skips: readonly Skip[];
  readonly failures: readonly Failure[];
  /** The lowest confidence that blocks. */
  readonly failOn: Confidence;
  /** Where that differs from file to file: the lowest that blocks in one. */
  readonly failOnIn?: (path: string) => Confidence;
}

const RANK: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

/** @returns what a report says of the findings; every value found anywhere is masked everywhere in it */
export function assemble(
  { found, skips, failures, failOn, failOnIn = () => failOn }: Outcome,
  advisor: Advisor,
): Pick<Report, 'tokens' | 'suppressed' | 'skips' | 'failures' | 'blocked'> {
  const mask = new Mask(found.map(({ finding }) => finding.secret));
  const open = found.filter(({ allowed }) => allowed === undefined);
  const tokens = [...sameToken(open).values()]
    .map((group) => tokenOf(group, failOnIn, mask, advisor))
    .sort(byWeight);
  return {
    tokens,
    suppressed: found.flatMap((one) => suppressedOf(one, mask)),
    skips: skips.map((entry) => ({
      ...entry,
      origin: mask.origin(entry.origin),
      reason: mask.text(entry.reason),
    })),
    failures: failures.map((entry) => ({
      ...entry,
      origin: mask.origin(entry.origin),
      reason: mask.text(entry.reason),
    })),
    blocked: tokens.some(({ blocking }) => blocking),
  };
}

/** Shorter values, such as the password `secret`, may be those of many things. */
const TELLING = 16;

/** Groups that a value makes, whatever rules found it: under a provider's name here, under `token` there. */
function sameToken(found: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const { rule, secret } = one.finding;
    const key = secret.length < TELLING ? `${rule.id}\0${secret.reveal()}` : secret.reveal();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function tokenOf(
  group: readonly Found[],
  failOnIn: (path: string) => Confidence,
  mask: Mask,
  advisor: Advisor,
): ReportedToken {
  const surest = group.map(({ finding }) => finding).reduce(surer);
  const sorted = [...group].sort(byPlace);
  const { rule, secret, confidence } = surest;
  const fingerprint = advisor.fingerprint(surest);
  return {
    rule,
    secret,
    confidence,
    reasons: surest.reasons.map((reason) => mask.text(reason)),
    notes: surest.notes,
    facts: surest.facts.map(({ label, value }) => ({ label, value: mask.text(value) })),
    places: sorted.map((one) => placeOf(one, mask)),
    blocking:
      rule.kind === 'secret' &&
      group.some(({ origin }) => RANK[confidence] <= RANK[failOnIn(origin.path)]),
    fingerprint,
    advice: advisor.advice(rule),
    now: advisor
      .now(
        rule,
        sorted.map(({ origin }) => origin),
      )
      .map((step) => mask.text(step)),
    allow: advisor.allow(rule, sorted[0]!.origin, fingerprint),
  };
}

/** The surer of two findings of one value; where both are as sure, that of the rule that says more. */
function surer(a: Finding, b: Finding): Finding {
  const order = RANK[a.confidence] - RANK[b.confidence] || b.rule.specificity - a.rule.specificity;
  return order <= 0 ? a : b;
}

function placeOf({ origin, finding, note }: Found, mask: Mask): ReportedPlace {
  const utf16 = utf16Columns(finding);
  return {
    origin: mask.origin(origin, finding),
    place: finding.place,
    shown: shownLine(finding, mask),
    ...(utf16 === undefined ? {} : { utf16 }),
    ...(note === undefined ? {} : { note: mask.text(note) }),
  };
}

function suppressedOf(one: Found, mask: Mask): SuppressedToken[] {
  if (one.allowed === undefined) return [];
  const { by, reason } = one.allowed;
  return [{ rule: one.finding.rule, place: placeOf(one, mask), by, reason: mask.text(reason) }];
}

function byPlace(a: Found, b: Found): number {
  return compare(a.origin.path, b.origin.path) || a.finding.place.start - b.finding.place.start;
}

function byWeight(a: ReportedToken, b: ReportedToken): number {
  const [first, second] = [a.places[0]!, b.places[0]!];
  return (
    RANK[a.confidence] - RANK[b.confidence] ||
    compare(first.origin.path, second.origin.path) ||
    first.place.start - second.place.start
  );
}

/** By bytes, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
