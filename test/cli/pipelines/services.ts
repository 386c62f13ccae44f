/**
 * What each service does before a job's first command: how it clones, and which variables it sets. Read in the
 * documents named beside each; the git commands are those that its logs show.
 */
import type { Commits } from './remote.ts';

/** What started the pipeline. */
export const OCCASIONS = [
  'request',
  'push',
  'new branch',
  'forced push',
  'tag',
  'schedule',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

type Words = Readonly<Partial<Record<Occasion, string>>>;

export interface Service {
  /** The commits that a job gets without being configured; null where it gets all of them. */
  readonly depth: number | null;
  /** Of the message on a clone that ends too early. */
  readonly deepen: string;
  /** Git commands in an empty folder, after `git init` and `git remote add origin`. */
  readonly clone: (occasion: Occasion, id: Commits, depth: number | null) => readonly string[][];
  /** `EVENT` among the variables is the content of the file that `GITHUB_EVENT_PATH` names. */
  readonly variables: (occasion: Occasion, id: Commits) => Readonly<Record<string, string>>;
}

const ZERO = '0'.repeat(40);
const HEADS = '+refs/heads/*:refs/remotes/origin/*';
const TAGS = '+refs/tags/*:refs/tags/*';

/** The commit, the branch and the tag of an occasion; a schedule runs on main. */
function subject(occasion: Occasion, id: Commits) {
  if (occasion === 'schedule') return { tip: id.main, branch: 'main', ref: 'refs/heads/main' };
  if (occasion === 'tag') return { tip: id.head, tag: 'v2', ref: 'refs/tags/v2' };
  return { tip: id.head, branch: 'feature', ref: 'refs/heads/feature' };
}

/** What was there before a push. */
function before(occasion: Occasion, id: Commits): string {
  const known: Words = { push: id.clean, 'forced push': id.gone };
  return known[occasion] ?? ZERO;
}

function fetch(depth: number | null, ...more: readonly string[]): string[] {
  const flags = more.filter((one) => one.startsWith('--'));
  const refspecs = more.filter((one) => !one.startsWith('--'));
  const how = ['--quiet', '--prune', ...(depth === null ? [] : [`--depth=${depth}`])];
  return ['fetch', ...how, ...flags, 'origin', ...refspecs];
}

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads, https://github.com/actions/checkout
 */
const github: Service = {
  depth: 1,
  deepen: 'fetch-depth: 0',
  clone(occasion, id, depth) {
    const { branch, ref, tip } = subject(occasion, id);
    const [sha, into] =
      occasion === 'request'
        ? [id.merge, 'refs/remotes/pull/7/merge']
        : [tip, branch === undefined ? ref : `refs/remotes/origin/${branch}`];
    const all = depth === null ? [fetch(null, HEADS, TAGS)] : [];
    return [
      ...all,
      fetch(depth, '--no-tags', `+${sha}:${into}`),
      ['checkout', '--quiet', '--force', into],
    ];
  },
  variables(occasion, id) {
    const { ref, tip } = subject(occasion, id);
    const repository = { default_branch: 'main', full_name: 'acme/bot' };
    if (occasion === 'request') {
      const [base, head] = [
        { ref: 'main', sha: id.main },
        { ref: 'feature', sha: id.head },
      ];
      return {
        ...ofGithub('pull_request', id.merge, 'refs/pull/7/merge'),
        GITHUB_BASE_REF: 'main',
        GITHUB_HEAD_REF: 'feature',
        EVENT: JSON.stringify({ number: 7, pull_request: { base, head }, repository }),
      };
    }
    const forced = occasion === 'forced push';
    const created = occasion === 'new branch' || occasion === 'tag';
    const push = { ref, before: before(occasion, id), after: tip, created, deleted: false, forced };
    const schedule = { schedule: '0 3 * * *', repository };
    const planned = occasion === 'schedule';
    return {
      ...ofGithub(planned ? 'schedule' : 'push', tip, ref),
      EVENT: JSON.stringify(planned ? schedule : { ...push, repository }),
    };
  },
};

function ofGithub(event: string, sha: string, ref: string) {
  const name = ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: name,
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: 'acme/bot',
    GITHUB_SERVER_URL: 'https://github.com',
  };
}

/**
 * https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://docs.gitlab.com/ci/pipelines/settings/#limit-the-number-of-changes-fetched-during-clone
 */
const gitlab: Service = {
  depth: 20,
  deepen: 'GIT_DEPTH: "0"',
  clone(occasion, id, depth) {
    const { branch, ref, tip } = subject(occasion, id);
    const own = branch === undefined ? `+${ref}:${ref}` : `+${ref}:refs/remotes/origin/${branch}`;
    const request = '+refs/merge-requests/7/head:refs/remotes/origin/merge-requests/7/head';
    const narrow = [occasion === 'request' ? request : own];
    const pipeline = occasion === 'schedule' ? [] : ['+refs/pipelines/99:refs/pipelines/99'];
    const refspecs = depth === null ? [HEADS, TAGS] : narrow;
    return [fetch(depth, ...refspecs, ...pipeline), ['checkout', '--force', '--quiet', tip]];
  },
  variables(occasion, id) {
    const { branch, tag, tip } = subject(occasion, id);
    const source: Words = { request: 'merge_request_event', schedule: 'schedule' };
    return {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: tip,
      CI_COMMIT_BEFORE_SHA: before(occasion, id),
      CI_DEFAULT_BRANCH: 'main',
      CI_PIPELINE_SOURCE: source[occasion] ?? 'push',
      CI_COMMIT_REF_NAME: branch ?? tag,
      ...(tag !== undefined && { CI_COMMIT_TAG: tag }),
      ...(occasion === 'request'
        ? {
            CI_MERGE_REQUEST_IID: '7',
            CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
            CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
            CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
            CI_MERGE_REQUEST_DIFF_BASE_SHA: id.fork,
            // Empty but in pipelines of merged results.
            CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
            CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
          }
        : branch !== undefined && { CI_COMMIT_BRANCH: branch }),
    };
  },
};

/**
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/,
 * https://support.atlassian.com/bitbucket-cloud/docs/git-clone-behavior/
 */
const bitbucket: Service = {
  depth: 50,
  deepen: 'clone: depth: full',
  clone(occasion, id, depth) {
    const { branch, ref, tip } = subject(occasion, id);
    const own = branch === undefined ? `+${ref}:${ref}` : `+${ref}:refs/remotes/origin/${branch}`;
    return [
      fetch(depth, ...(depth === null ? [HEADS, TAGS] : [own])),
      // `git clone` takes note of the branch that others start from.
      ...(depth === null ? [['remote', 'set-head', 'origin', '--auto']] : []),
      ['reset', '--quiet', '--hard', tip],
    ];
  },
  variables(occasion, id) {
    const { branch, tag, tip } = subject(occasion, id);
    return {
      BITBUCKET_BUILD_NUMBER: '12',
      BITBUCKET_COMMIT: tip,
      BITBUCKET_REPO_FULL_NAME: 'acme/bot',
      ...(branch !== undefined && { BITBUCKET_BRANCH: branch }),
      ...(tag !== undefined && { BITBUCKET_TAG: tag }),
      ...(occasion === 'request' && {
        BITBUCKET_PR_ID: '7',
        BITBUCKET_PR_DESTINATION_BRANCH: 'main',
        // Twelve characters of it.
        BITBUCKET_PR_DESTINATION_COMMIT: id.main.slice(0, 12),
      }),
    };
  },
};

/**
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables,
 * https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/steps-checkout
 */
const azure: Service = {
  depth: 1,
  deepen: 'fetchDepth: 0',
  clone(occasion, id, depth) {
    const { tip } = subject(occasion, id);
    const request = occasion === 'request' ? ['+refs/pull/7/merge:refs/remotes/pull/7/merge'] : [];
    const sha = occasion === 'request' ? id.merge : tip;
    return [
      fetch(
        depth,
        '--tags',
        ...(depth === null ? [HEADS] : [`+${sha}:refs/remotes/origin/${sha}`]),
        ...request,
      ),
      [
        'checkout',
        '--quiet',
        '--force',
        occasion === 'request' ? 'refs/remotes/pull/7/merge' : tip,
      ],
    ];
  },
  variables(occasion, id) {
    const { ref, tip } = subject(occasion, id);
    const reasons: Words = { request: 'PullRequest', schedule: 'Schedule' };
    const about = {
      TF_BUILD: 'True',
      BUILD_REASON: reasons[occasion] ?? 'IndividualCI',
    };
    if (occasion !== 'request')
      return { ...about, BUILD_SOURCEVERSION: tip, BUILD_SOURCEBRANCH: ref };
    return {
      ...about,
      BUILD_SOURCEVERSION: id.merge,
      BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feature',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: id.head,
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
    };
  },
};

/**
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables,
 * https://www.jenkins.io/doc/book/pipeline/multibranch/
 */
const jenkins: Service = {
  depth: null,
  deepen: 'shallow clone',
  clone(occasion, id, depth) {
    const request = [
      '+refs/pull/7/head:refs/remotes/origin/PR-7',
      '+refs/heads/main:refs/remotes/origin/main',
    ];
    const refspecs = occasion === 'request' ? request : [HEADS, TAGS];
    return [
      fetch(depth, ...refspecs),
      ['checkout', '--quiet', '--force', subject(occasion, id).tip],
    ];
  },
  variables(occasion, id) {
    const { branch, tag, tip } = subject(occasion, id);
    return {
      JENKINS_URL: 'https://ci.example/',
      BUILD_NUMBER: '12',
      GIT_COMMIT: tip,
      GIT_BRANCH: branch ?? tag,
      BRANCH_NAME: occasion === 'request' ? 'PR-7' : (branch ?? tag),
      ...(occasion === 'push' && { GIT_PREVIOUS_SUCCESSFUL_COMMIT: id.clean }),
      ...(occasion === 'forced push' && { GIT_PREVIOUS_SUCCESSFUL_COMMIT: id.gone }),
      ...(tag !== undefined && { TAG_NAME: tag }),
      ...(occasion === 'request' && {
        CHANGE_ID: '7',
        CHANGE_TARGET: 'main',
        CHANGE_BRANCH: 'feature',
      }),
    };
  },
};

/** https://circleci.com/docs/reference/variables/, https://circleci.com/docs/reference/configuration-reference/#checkout */
const circleci: Service = {
  depth: null,
  deepen: 'method: full',
  clone(occasion, id, depth) {
    const { branch, tip } = subject(occasion, id);
    const head = depth === null ? [['remote', 'set-head', 'origin', '--auto']] : [];
    const name = branch === undefined ? ['--detach'] : ['-B', branch];
    return [fetch(depth, HEADS, TAGS), ...head, ['checkout', '--quiet', '--force', ...name, tip]];
  },
  variables(occasion, id) {
    const { branch, tag, tip } = subject(occasion, id);
    return {
      CIRCLECI: 'true',
      CIRCLE_SHA1: tip,
      CIRCLE_BUILD_NUM: '12',
      ...(branch !== undefined && { CIRCLE_BRANCH: branch }),
      ...(tag !== undefined && { CIRCLE_TAG: tag }),
      ...(occasion === 'request' && { CIRCLE_PULL_REQUEST: 'https://github.com/acme/bot/pull/7' }),
    };
  },
};

export const SERVICES: Readonly<Record<string, Service>> = {
  'GitHub Actions': github,
  'GitLab CI': gitlab,
  'Bitbucket Pipelines': bitbucket,
  'Azure Pipelines': azure,
  Jenkins: jenkins,
  CircleCI: circleci,
};
