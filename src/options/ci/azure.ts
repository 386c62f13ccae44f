/** Azure Pipelines. https://learn.microsoft.com/azure/devops/pipelines/build/variables */
import { onRemote, said, TRUNKS } from './names.ts';
import type { Pipeline } from './types.ts';

export const azure: Pipeline = {
  runs: (env) => env['TF_BUILD']?.toLowerCase() === 'true',
  plan(env) {
    const about = {
      name: 'Azure Pipelines',
      deepen: 'Give the checkout step "fetchDepth: 0"',
    };
    const tip = said(env['BUILD_SOURCEVERSION']) ?? 'HEAD';
    const into = said(env['SYSTEM_PULLREQUEST_TARGETBRANCH']);
    if (into === undefined) {
      return { ...about, occasion: env['BUILD_REASON'] ?? 'push', tip, trunks: TRUNKS };
    }
    return {
      ...about,
      occasion: `pull request into ${into.replace(/^refs\/heads\//, '')}`,
      // What is built is the merge of both sides.
      tip: said(env['SYSTEM_PULLREQUEST_SOURCECOMMITID']) ?? tip,
      base: onRemote(into),
      baseNeeded: true,
    };
  },
};
