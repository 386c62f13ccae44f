/** Everything that is found in a repository now, for the commands that write suppressions down. */
import { ScanError } from '../errors.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { Options, Target } from '../options/types.ts';
import { collect, type Located } from './collect.ts';
import { detectorFor } from './detector-for.ts';
import { divided } from './divided.ts';
import { openSource } from './open-source.ts';
import { rulesFor, type RulesOfRun } from './rules-for.ts';
import { switchedOn } from './suppress.ts';
import { topOf } from './suppress/held-files.ts';
import { heedComments } from './suppress/judge.ts';
import { isOwnLine } from './suppress/own-lines.ts';
import { policyFor } from './suppress/policy.ts';

export interface Gathered {
  readonly repository: Repository;
  /** The top of the working tree, absolute. */
  readonly top: string;
  /** All findings; those that a comment allows say so. */
  readonly located: readonly Located[];
  readonly rules: RulesOfRun;
}

/**
 * @param given only where and with which settings counts: all files of the working tree are looked at
 * @param more what is looked at beside them
 * @throws ScanError where there is no working tree, or a file could not be looked at: nothing half is written down
 */
export async function gather(given: Options, more: readonly Target[] = []): Promise<Gathered> {
  const repository = await openRepository(given);
  if (repository.top === null) {
    throw new ScanError('there is no working tree here', {
      hint: 'Run this in a clone that has its files checked out.',
    });
  }
  const top = topOf(repository, given.cwd);
  const rules = await rulesFor(given.settings);
  const targets: readonly Target[] = [{ kind: 'paths', paths: [top] }, ...more];
  const located: Located[] = [];
  for (const target of targets) located.push(...(await lookAt({ ...given, target }, rules)));
  const comments = await policyFor(given, repository, null);
  const heard = (await switchedOn(located, given))
    .filter((one) => !isOwnLine(one))
    .map((one) => heedComments(one, comments));
  return { repository, top, located: heard, rules };
}

async function lookAt(options: Options, rules: RulesOfRun): Promise<readonly Located[]> {
  const { source: undivided } = await openSource(options, rules.set);
  const detector = detectorFor(rules.set);
  const source = await divided(undivided, options, { rules: rules.set, detector });
  const { located, failures } = await collect(source, detector, true);
  const [failure] = failures;
  if (failure === undefined) return located;
  const others = failures.length === 1 ? '' : ` (and ${failures.length - 1} more)`;
  throw new ScanError(`${failure.origin.path} ${failure.reason}${others}, so nothing was written`);
}
