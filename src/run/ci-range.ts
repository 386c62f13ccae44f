/** Looks up in the clone the commits that a pipeline is about. */
import { UsageError } from '../errors.ts';
import type { Place } from '../git/command.ts';
import { lacksObjects } from '../git/promised.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { assertJoined, findCommit, isAncestor } from '../git/revision.ts';
import type { CiPlan } from '../options/ci/types.ts';

/** What to look at: `A..B`, everything, or nothing; and how to tell it. */
export interface CiRange {
  readonly asked: { readonly range: string } | { readonly history: true } | null;
  readonly told: string;
}

/**
 * @throws GitError outside of a repository
 * @throws UsageError where the clone lacks what is needed, with the words that get it there
 */
export async function ciRange(plan: CiPlan, place: Place): Promise<CiRange> {
  const about = `${plan.name}, ${plan.occasion}`;
  if (plan.tip === null) return { asked: null, told: `${about}: it brings no commit` };
  const repository = await openRepository(place);
  const tip = await findCommit(repository, plan.tip);
  if (tip === null) throw lacking(plan, `its commit ${plan.tip}`);
  const base = await baseOf(plan, repository, tip);
  if (base !== null) {
    await joined(plan, repository, base, tip);
    await filled(plan, repository, [tip, `^${base}`]);
    return {
      asked: { range: `${base}..${tip}` },
      told: `${about}: looking at what ${short(base)}..${short(tip)} brings`,
    };
  }
  if (repository.shallow) throw lacking(plan, 'the history before its commit');
  await filled(plan, repository, ['--all', tip]);
  return {
    asked: { history: true },
    told: `${about}: what was there before is not known, so the whole history is looked at`,
  };
}

async function baseOf(plan: CiPlan, repository: Repository, tip: string): Promise<string | null> {
  if (plan.base !== undefined) {
    const base = await findCommit(repository, plan.base);
    if (base !== null) return base;
    if (plan.baseNeeded === true || repository.shallow) throw lacking(plan, plan.base);
  }
  for (const name of plan.trunks ?? []) {
    const trunk = await findCommit(repository, name);
    if (trunk === null) continue;
    // Where the commit is part of the trunk already, the trunk says nothing of what was there before.
    return (await isAncestor(repository, tip, trunk)) ? null : trunk;
  }
  return null;
}

async function joined(plan: CiPlan, repository: Repository, base: string, tip: string) {
  try {
    await assertJoined(repository, base, tip);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${plan.name}: ${error.message}`, { hint: deepen(plan), cause: error });
  }
}

async function filled(plan: CiPlan, repository: Repository, revisions: readonly string[]) {
  if (!(await lacksObjects(repository, revisions))) return;
  const what = 'this clone lacks the content of older files, and nothing is fetched while scanning';
  throw new UsageError(`${plan.name}, ${plan.occasion}: ${what}`, {
    hint: `${plan.fill ?? 'Have the job clone without a filter'}, or run: git fetch --refetch --no-filter`,
  });
}

function lacking(plan: CiPlan, what: string): UsageError {
  const { name, occasion } = plan;
  return new UsageError(`${name}, ${occasion}: this clone lacks ${what}`, { hint: deepen(plan) });
}

function deepen(plan: CiPlan): string {
  return `${plan.deepen}, or run: git fetch --unshallow`;
}

function short(id: string): string {
  return id.slice(0, 10);
}
