/** Finds the pipeline that a command runs in, and which commits that is about. */
import { UsageError } from '../../errors.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { circleci } from './circleci.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';
import type { CiPlan, Env, Pipeline } from './types.ts';

/** Jenkins last: its machines may carry its variables into pipelines of others. */
const PIPELINES: readonly Pipeline[] = [github, gitlab, bitbucket, azure, circleci, jenkins];

/**
 * @param readEvent reads the JSON file that `GITHUB_EVENT_PATH` names
 * @throws UsageError where no pipeline is known here
 */
export function ciPlan(env: Env, readEvent: (path: string) => unknown): CiPlan {
  const pipeline = PIPELINES.find((each) => each.runs(env));
  if (pipeline === undefined) {
    throw new UsageError('no pipeline that is known here: the environment names none', {
      hint: 'Known are GitHub Actions, GitLab CI, Bitbucket, Azure, Jenkins and CircleCI. Elsewhere say what to look at: scan-tokens --range origin/main..HEAD',
    });
  }
  const path = env['GITHUB_EVENT_PATH'];
  const event = pipeline === github && path !== undefined ? readEvent(path) : undefined;
  return pipeline.plan(env, event);
}
