/**
 * GitHub Actions: the event that started the job says which commits it is about.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
import { onRemote, said } from './names.ts';
import type { CiPlan, Pipeline } from './types.ts';

const DEEPEN =
  'Give actions/checkout "fetch-depth: 0" (with "ref:" where this is about another commit than the one it takes)';

/** What is read of an event; all of it may be absent. */
interface Event {
  readonly pull_request?: {
    readonly base?: { readonly sha?: unknown; readonly ref?: unknown };
    readonly head?: { readonly sha?: unknown };
  };
  readonly merge_group?: { readonly base_sha?: unknown; readonly head_sha?: unknown };
  readonly repository?: { readonly default_branch?: unknown };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly deleted?: unknown;
  readonly ref?: unknown;
}

export const github: Pipeline = {
  runs: (env) => env['GITHUB_ACTIONS'] === 'true',
  plan(env, event) {
    const read = (event ?? {}) as Event;
    const kind = env['GITHUB_EVENT_NAME'] ?? '';
    const about = { name: 'GitHub Actions', deepen: DEEPEN };
    const head = said(env['GITHUB_SHA']) ?? 'HEAD';
    if (read.pull_request !== undefined) return { ...about, ...pullRequest(read, head) };
    if (read.merge_group !== undefined) {
      const { base_sha: base, head_sha: tip } = read.merge_group;
      return { ...about, occasion: 'merge queue', tip: said(tip) ?? head, ...needed(base) };
    }
    if (kind === 'push') return { ...about, ...push(read, head) };
    return { ...about, occasion: kind, tip: head };
  },
};

type Plan = Omit<CiPlan, 'name' | 'deepen'>;

function pullRequest({ pull_request: request }: Event, head: string): Plan {
  const into = said(request?.base?.ref);
  return {
    occasion: `pull request${into === undefined ? '' : ` into ${into}`}`,
    tip: said(request?.head?.sha) ?? head,
    ...needed(request?.base?.sha),
  };
}

function push({ before, after, deleted, ref, repository }: Event, head: string): Plan {
  const base = said(before);
  const trunk = said(repository?.default_branch);
  const own = trunk !== undefined && ref === `refs/heads/${trunk}`;
  return {
    occasion: 'push',
    tip: deleted === true ? null : (said(after) ?? head),
    ...(base !== undefined && { base }),
    ...(trunk !== undefined && !own && { trunks: [onRemote(trunk)] }),
  };
}

function needed(base: unknown): Pick<CiPlan, 'base' | 'baseNeeded'> {
  const id = said(base);
  return id === undefined ? {} : { base: id, baseNeeded: true };
}
