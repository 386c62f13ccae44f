/** Looks up in the clone the commits that a pipeline is about. */
import { UsageError } from '../errors.ts';
import type { Place } from '../git/command.ts';
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
    return {
      asked: { range: `${base}..${tip}` },
      told: `${about}: looking at what ${short(base)}..${short(tip)} brings`,
    };
  }
  if (repository.shallow) throw lacking(plan, 'the history before its commit');
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
  if (plan.trunk === undefined) return null;
  const trunk = await findCommit(repository, plan.trunk);
  // Where the commit is part of the trunk already, the trunk says nothing of what was there before.
  return trunk === null || (await isAncestor(repository, tip, trunk)) ? null : trunk;
}

async function joined(plan: CiPlan, repository: Repository, base: string, tip: string) {
  try {
    await assertJoined(repository, base, tip);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${plan.name}: ${error.message}`, { hint: plan.deepen, cause: error });
  }
}

function lacking({ name, occasion, deepen }: CiPlan, what: string): UsageError {
  return new UsageError(`${name}, ${occasion}: this clone lacks ${what}`, { hint: deepen });
}

function short(id: string): string {
  return id.slice(0, 10);
}
