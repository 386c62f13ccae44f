/**
 * CircleCI. Its variables tell the newest commit only; the branch that others start from stands in for a base.
 * https://circleci.com/docs/reference/variables/
 */
import { said, TRUNKS } from './names.ts';
import type { Pipeline } from './types.ts';

const FULL = 'Give the checkout step "method: full"';

export const circleci: Pipeline = {
  runs: (env) => env['CIRCLECI'] === 'true',
  plan: (env) => ({
    name: 'CircleCI',
    occasion: 'push',
    tip: said(env['CIRCLE_SHA1']) ?? 'HEAD',
    trunks: TRUNKS,
    deepen: FULL,
    // By default it gets the content of older files only when it is asked for.
    fill: FULL,
  }),
};
