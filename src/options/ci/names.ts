/** Names of commits and branches as pipelines give them. */

const NONE = /^0+$/;

/** A value that says something: neither absent, nor empty, nor the zeros that stand for no commit. */
export function said(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && !NONE.test(value) ? value : undefined;
}

/** The branch as it is known of the remote. */
export function onRemote(branch: string): string {
  return `refs/remotes/origin/${branch.replace(/^refs\/heads\//, '')}`;
}

/**
 * What a clone takes for the branch that others start from. Services that fetch into an empty repository (Azure, Jenkins)
 * leave the first one out, so the usual names follow.
 */
export const TRUNKS: readonly string[] = ['HEAD', 'main', 'master'].map(onRemote);
