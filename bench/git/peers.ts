/** Other scanners, as their own documentation has them run in a pre-commit hook. */

export interface Peer {
  readonly name: string;
  /** Where it comes from. */
  readonly from: string;
  /** A line of shell that prints its version. */
  readonly version: string;
  /** The hook, a line of shell. @param folder holds `.secretlintrc.json` */
  hook(folder: string): string;
}

/** An exit code above 1 is a failure of the tool: it stops the commit, but for no good reason. */
const FAILED = 'rc=$?; [ $rc -le 1 ] || echo "the tool failed: $rc"; exit $rc';

/** Hands all names, NUL-separated, to a command that takes them as arguments. */
function withNames(filter: string, command: string): string {
  const names = `git diff --cached --name-only -z ${filter}`;
  return `${names} | xargs -0 -r sh -c '${command} "$@"; ${FAILED}' sh`;
}

export const PEERS: readonly Peer[] = [
  {
    name: 'gitleaks',
    from: 'Go module proxy',
    // It does not know its own version when it was installed in this way.
    version: `go version -m "$(command -v gitleaks)" | awk '$1 == "mod" { print $3 }'`,
    hook: () => `gitleaks git --pre-commit --redact --staged --no-banner; ${FAILED}`,
  },
  {
    name: 'detect-secrets',
    from: 'PyPI',
    version: 'detect-secrets --version',
    hook: () => withNames('', 'detect-secrets-hook'),
  },
  {
    name: 'secretlint',
    from: 'npm, with its recommended preset',
    version: 'secretlint --version',
    hook: (folder) =>
      withNames(
        '--diff-filter=ACMR',
        `secretlint --no-glob --secretlintrc "${folder}/.secretlintrc.json"`,
      ),
  },
  {
    name: 'ripsecrets',
    from: 'crates.io',
    version: 'ripsecrets --version',
    hook: () =>
      `ripsecrets --strict-ignore \`git diff --cached --name-only --diff-filter=ACM\`; ${FAILED}`,
  },
];
