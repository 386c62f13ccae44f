/**
 * Jenkins with its Git plugin: https://plugins.jenkins.io/git/#plugin-content-environment-variables
 * A failed build's commits are looked at again by the next one, so that a token in them is not forgotten.
 */
import { onRemote, said, TRUNKS } from './names.ts';
import type { Pipeline } from './types.ts';

export const jenkins: Pipeline = {
  runs: (env) => said(env['JENKINS_URL'] ?? env['JENKINS_HOME']) !== undefined,
  plan(env) {
    const about = {
      name: 'Jenkins',
      deepen: 'Turn "shallow clone" off in the Git settings of the job',
      tip: said(env['GIT_COMMIT']) ?? 'HEAD',
    };
    const into = said(env['CHANGE_TARGET']);
    if (into !== undefined) {
      const occasion = `pull request into ${into}`;
      return { ...about, occasion, base: onRemote(into), baseNeeded: true };
    }
    const base = said(env['GIT_PREVIOUS_SUCCESSFUL_COMMIT']);
    return { ...about, occasion: 'push', ...(base !== undefined && { base }), trunks: TRUNKS };
  },
};
