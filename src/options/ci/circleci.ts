/**
 * CircleCI. Its variables tell the newest commit only; the branch that others start from stands in for a base.
 * https://circleci.com/docs/reference/variables/
 */
import { REMOTE_HEAD, said } from './names.ts';
import type { Pipeline } from './types.ts';

export const circleci: Pipeline = {
  runs: (env) => env['CIRCLECI'] === 'true',
  plan: (env) => ({
    name: 'CircleCI',
    occasion: 'push',
    tip: said(env['CIRCLE_SHA1']) ?? 'HEAD',
    trunk: REMOTE_HEAD,
    deepen: 'Give the checkout step "method: full", or run: git fetch --unshallow',
  }),
};
