/** What every git child gets: the caller's own environment untouched, and a few switches against surprises. */

/** An environment as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Configuration set on every call, because a repository's own may name programs or change what is read.
 * - `core.fsmonitor`: a program that git starts whenever it reads the index.
 * - `core.hooksPath`: no hook may run, should a call ever write an index.
 * - `core.bigFileThreshold`: above it git streams a packed blob instead of holding it in memory.
 * https://git-scm.com/docs/git-config
 */
export const GLOBAL_ARGUMENTS: readonly string[] = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.bigFileThreshold=16m'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/**
 * The environment of a git child. In a hook git sets GIT_INDEX_FILE, GIT_DIR, GIT_PREFIX, GIT_OBJECT_DIRECTORY and
 * more (`git commit --only` has an index of its own, a push is in quarantine): they all pass.
 * Nothing may be fetched while scanning: GIT_NO_LAZY_FETCH says so to git 2.45 and later, and
 * GIT_ALLOW_PROTOCOL, a list of allowed transports that holds no real one, to every git.
 */
export function gitEnvironment(env: Environment): Record<string, string> {
  const own = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    ...Object.fromEntries(own),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    // A replacement (refs/replace) shows another object than the one a push sends.
    GIT_NO_REPLACE_OBJECTS: '1',
    // The words of errors are matched below in src/git/failure.ts.
    LC_ALL: 'C',
  };
}
