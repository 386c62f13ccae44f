/** GitLab CI. https://docs.gitlab.com/ci/variables/predefined_variables/ */
import { onRemote, said } from './names.ts';
import type { Pipeline } from './types.ts';

export const gitlab: Pipeline = {
  runs: (env) => env['GITLAB_CI'] === 'true',
  plan(env) {
    const about = {
      name: 'GitLab CI',
      deepen: 'Set GIT_DEPTH: "0" among the variables of the job',
    };
    const tip = said(env['CI_COMMIT_SHA']) ?? 'HEAD';
    const into = said(env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']);
    const mergeBase = said(env['CI_MERGE_REQUEST_DIFF_BASE_SHA']);
    if (mergeBase !== undefined) {
      return {
        ...about,
        occasion: `merge request${into === undefined ? '' : ` into ${into}`}`,
        // Set only where the pipeline runs on the merge of both sides.
        tip: said(env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA']) ?? tip,
        base: mergeBase,
        baseNeeded: true,
      };
    }
    const base = said(env['CI_COMMIT_BEFORE_SHA']);
    const trunk = said(env['CI_DEFAULT_BRANCH']);
    const own = trunk === env['CI_COMMIT_BRANCH'];
    return {
      ...about,
      occasion: env['CI_PIPELINE_SOURCE'] ?? 'push',
      tip,
      ...(base !== undefined && { base }),
      ...(trunk !== undefined && !own && { trunks: [onRemote(trunk)] }),
    };
  },
};
