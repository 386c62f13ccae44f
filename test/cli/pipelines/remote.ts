/** The repository that pipelines clone: a bare remote with the refs that their services keep for requests. */
import type { Sandbox } from '../sandbox.ts';
import { criptToken } from '../tokens.ts';

/** Full ids of commits. */
export interface Commits {
  /** The end of main, which went on after the branch left it. */
  readonly main: string;
  /** Where the branch left main. */
  readonly fork: string;
  /** The first commit of the branch; the last one holds the token. */
  readonly clean: string;
  readonly head: string;
  /** A merge of both, as services make one to try a request. */
  readonly merge: string;
  /** What the branch held before a forced push; no clone has it. */
  readonly gone: string;
}

const BRANCH = 'feature';

/**
 * `old.py` and `later.py` on main hold tokens, and `new.py` of the branch. Between the first commit and the fork are more
 * commits than any service clones by default.
 * @returns the commits; the remote is `remote.git` in the home of the box
 */
export function makeRemote(box: Sandbox): Commits {
  box.init();
  const commit = (path: string, text = `api = cript.API(host, "${criptToken()}")\n`) => {
    box.write(path, text);
    box.git('add', '--all');
    box.git('commit', '--quiet', '--message', path);
    return box.git('rev-parse', 'HEAD').trim();
  };
  commit('old.py');
  for (let n = 0; n < 60; n++) box.git('commit', '--quiet', '--allow-empty', '--message', 'More');
  const fork = commit('b.txt', 'b\n');
  box.git('switch', '--quiet', '--create', BRANCH);
  const gone = commit('gone.txt', 'gone\n');
  box.git('reset', '--quiet', '--hard', fork);
  const clean = commit('c.txt', 'c\n');
  // The older content of this file is in no commit that is checked out.
  commit('c.txt', 'more\n');
  const head = commit('new.py');
  box.git('switch', '--quiet', 'main');
  const main = commit('later.py');
  box.git('switch', '--quiet', '--detach');
  box.git('merge', '--quiet', '--no-ff', '--message', 'Try it', BRANCH);
  const merge = box.git('rev-parse', 'HEAD').trim();
  box.git('switch', '--quiet', 'main');
  publish(box, head, merge);
  return { main, fork, clean, head, merge, gone };
}

function publish(box: Sandbox, head: string, merge: string): void {
  const remote = '../remote.git';
  box.git('init', '--quiet', '--bare', '--initial-branch=main', remote);
  // Services allow both; `file://` is then no different from theirs.
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    box.git('-C', remote, 'config', key, 'true');
  const requests = ['refs/pull/7/head', 'refs/merge-requests/7/head', 'refs/pipelines/99'];
  box.git('tag', 'v2', head);
  box.git(
    ...['push', '--quiet', remote, 'main', BRANCH, 'v2', `${merge}:refs/pull/7/merge`],
    ...requests.map((ref) => `${head}:${ref}`),
  );
}
