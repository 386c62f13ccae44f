/** Says of each finding whether something allows it: a comment, an entry of the ignore file, the baseline. */
import type { Confidence } from '../../rules/types.ts';
import type { Finding } from '../../detect/types.ts';
import { foreignAllow } from '../../suppress/foreign-marks.ts';
import { Ledger } from '../../suppress/ledger.ts';
import { refusedInline, type Policy } from '../../suppress/policy.ts';
import type { Located } from '../collect.ts';
import type { Held } from './held-files.ts';
import type { Prints } from './prints.ts';

/** What a finding is held against. */
export interface Book {
  readonly name: string;
  readonly ledger: Ledger;
  /** Entries that are on the disk and not staged. */
  readonly unstaged: Ledger | null;
}

export function booksOf(files: readonly Held[], today: string): Book[] {
  return files.map(({ name, file, unstaged }) => ({
    name,
    ledger: new Ledger(file.entries, name, today),
    unstaged: unstaged === undefined ? null : new Ledger(unstaged.entries, name, today),
  }));
}

export interface Comments {
  readonly policy: Policy;
  /** Take notice of the comments of other tools. */
  readonly foreign: boolean;
}

/** @returns the finding with what the comments beside it say, as far as the configuration lets them */
export function heedComments(located: Located, { policy, foreign }: Comments): Located {
  const { finding, origin } = located;
  const { excerpt, before } = finding.place;
  const theirs = foreign ? foreignAllow(before?.reveal() ?? '', excerpt.reveal()) : undefined;
  const allowed = located.allowed ?? (theirs?.allowed === true ? theirs : undefined);
  if (allowed === undefined) return located;
  const refused = refusedInline(finding.rule.id, policy);
  if (refused === undefined) return { origin, finding, allowed };
  return { origin, finding, ...(refused.note !== undefined && { note: refused.note }) };
}

/** @returns the findings, each with the entry that allows it, or with the reason why one does not */
export async function heedEntries(
  all: readonly Located[],
  books: readonly Book[],
  prints: Prints,
): Promise<Located[]> {
  if (books.length === 0) return [...all];
  const open = all.filter(({ allowed }) => allowed === undefined);
  const surest = surestByValue(open.map(({ finding }) => finding));
  const ledgers = books.flatMap(({ ledger, unstaged }) => [
    ledger,
    ...(unstaged ? [unstaged] : []),
  ]);
  const printsOf = async (finding: Finding) =>
    ledgers.some((ledger) => ledger.speaksOf(finding.rule.id)) ? prints.of(finding) : [];
  return Promise.all(
    all.map(async (one) => {
      const first = surest.get(one.finding.secret.reveal()) ?? one.finding;
      // What is reported, and so what was written down, is the surest finding of a value.
      const known = await Promise.all([...new Set([one.finding, first])].map(printsOf));
      return held(one, known.flat(), books);
    }),
  );
}

function held(one: Located, prints: readonly string[], books: readonly Book[]): Located {
  // Every ledger is asked, so that each knows which of its entries are of use.
  const verdicts = books.map(({ ledger }) => ledger.judge(prints));
  if (one.allowed !== undefined) return one;
  const allowed = verdicts.find((verdict) => verdict.allowed);
  if (allowed?.allowed === true) return { origin: one.origin, finding: one.finding, allowed };
  const lying = books.find(({ unstaged }) => unstaged?.judge(prints).allowed === true);
  const unstaged =
    lying && `an entry of ${lying.name} allows it, but is not staged: git add ${lying.name}`;
  const expired = verdicts.map((verdict) => (verdict.allowed ? undefined : verdict.note));
  const note = unstaged ?? expired.find((text) => text !== undefined) ?? one.note;
  return note === undefined ? one : { ...one, note };
}

const RANK: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

export function surestByValue(findings: readonly Finding[]): Map<string, Finding> {
  const surest = new Map<string, Finding>();
  for (const finding of findings) {
    const value = finding.secret.reveal();
    const known = surest.get(value);
    if (known === undefined || weight(finding, known) < 0) surest.set(value, finding);
  }
  return surest;
}

function weight(a: Finding, b: Finding): number {
  return RANK[a.confidence] - RANK[b.confidence] || b.rule.specificity - a.rule.specificity;
}
