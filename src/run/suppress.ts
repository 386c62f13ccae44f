/** Between finding and telling: what the configuration and the suppressions make of the findings. */
import type { Finding } from '../detect/types.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import type { Options } from '../options/types.ts';
import type { Remark } from '../report/types.ts';
import type { Saw } from '../suppress/ledger.ts';
import { IGNORE_FILE } from '../suppress/names.ts';
import { refusedInline } from '../suppress/policy.ts';
import type { Collected, Located } from './collect.ts';
import { changeRemarks } from './suppress/change-remarks.ts';
import { heldFiles, type Held } from './suppress/held-files.ts';
import { booksOf, heedComments, heedEntries } from './suppress/judge.ts';
import { isOwnLine } from './suppress/own-lines.ts';
import { policyFor } from './suppress/policy.ts';
import { Prints } from './suppress/prints.ts';
import { sidesOf } from './suppress/sides.ts';
import { keylessRemarks, rotRemarks, tooManyRemarks } from './suppress/rot-remarks.ts';

/** What is needed to tell the findings. */
export interface Suppressed {
  readonly located: readonly Located[];
  /** The fingerprint to tell. */
  readonly prints: ReadonlyMap<Finding, string>;
  readonly remarks: readonly Remark[];
  /** Why no comment can allow a finding of a rule; undefined where one can. */
  readonly notInline: (ruleId: string) => string | undefined;
}

/** What is known of the run by now. */
export interface Seen {
  readonly repository: Repository | null;
  /** Files of suppressions and configuration that the change touches. */
  readonly touched: ReadonlySet<string>;
  readonly saw: Saw;
}

/** @throws ConfigError for an ignore file, baseline or configuration that does not fit */
export async function suppress(
  collected: Collected,
  options: Options,
  { repository: known, touched, saw }: Seen,
): Promise<Suppressed> {
  const repository = known ?? (await findRepository(options));
  const sides = await sidesOf(options, repository);
  const comments = await policyFor(options, repository, sides);
  const files = await heldFiles(options, repository);
  const books = booksOf(files, new Date().toISOString().slice(0, 10));
  const prints = new Prints(files.flatMap(both));
  const foreign = comments.foreign && options.inlineAllow;
  const heard = (await switchedOn(collected.located, options))
    .filter((one) => !isOwnLine(one))
    .map((one) => heedComments(one, { ...comments, foreign }));
  const located = await heedEntries(heard, books, prints);
  return {
    located,
    prints: await toldPrints(located, prints),
    notInline: (ruleId) => {
      if (!options.inlineAllow) return 'Comments do not count in this run';
      const refused = refusedInline(ruleId, comments.policy);
      return refused && `The configuration lets no comment allow ${ruleId}`;
    },
    remarks: [
      ...(repository === null || sides === null
        ? []
        : await changeRemarks(options, repository, sides, located, touched)),
      ...rotRemarks(books, saw, options.strictSuppressions),
      ...keylessRemarks(files),
      ...tooManyRemarks(countOf(files, located), comments.policy),
    ],
  };
}

function both({ file, unstaged }: Held) {
  return unstaged === undefined ? [file] : [file, unstaged];
}

/** Leaves out the findings of rules that are off for their file. */
export async function switchedOn(
  located: readonly Located[],
  { settings }: Options,
): Promise<readonly Located[]> {
  if (settings.paths.length === 0) return located;
  const { ForPath } = await import('../options/config/for-path.ts');
  const forPath = new ForPath(settings);
  return located.filter(
    ({ origin, finding }) => forPath.rule(origin.path, finding.rule.id)?.value !== 'off',
  );
}

async function toldPrints(
  located: readonly Located[],
  prints: Prints,
): Promise<Map<Finding, string>> {
  const open = located.filter(({ allowed }) => allowed === undefined);
  const made = open.map(async ({ finding }) => [finding, await prints.told(finding)] as const);
  return new Map(await Promise.all(made));
}

/** Entries of the ignore file, and findings that a comment allows; what a baseline holds is no suppression. */
function countOf(files: readonly Held[], located: readonly Located[]): number {
  const ignored = files.find(({ name }) => name === IGNORE_FILE);
  const comments = located.filter(({ allowed }) => allowed?.by.includes('comment') === true);
  return (ignored?.file.entries.length ?? 0) + comments.length;
}
