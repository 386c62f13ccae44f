/**
 * Bitbucket Pipelines. It tells a pull request's base, and nothing of what was there before a push.
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
import { said, TRUNKS } from './names.ts';
import type { Pipeline } from './types.ts';

export const bitbucket: Pipeline = {
  runs: (env) => said(env['BITBUCKET_BUILD_NUMBER']) !== undefined,
  plan(env) {
    const about = {
      name: 'Bitbucket Pipelines',
      deepen: 'Set "clone: depth: full" in bitbucket-pipelines.yml',
      tip: said(env['BITBUCKET_COMMIT']) ?? 'HEAD',
    };
    const base = said(env['BITBUCKET_PR_DESTINATION_COMMIT']);
    if (base === undefined) return { ...about, occasion: 'push', trunks: TRUNKS };
    const into = said(env['BITBUCKET_PR_DESTINATION_BRANCH']);
    const occasion = `pull request${into === undefined ? '' : ` into ${into}`}`;
    return { ...about, occasion, base, baseNeeded: true };
  },
};
