/** Runs one git command to its end and hands over what it printed, as bytes. */
import { simpleGit } from 'simple-git';
import type { SimpleGitOptions } from 'simple-git';
import { gitEnvironment, GLOBAL_ARGUMENTS } from './environment.ts';
import type { Environment } from './environment.ts';
import { gitFailure } from './failure.ts';

/** Where git is started, and with which environment. */
export interface Place {
  /** The folder the command was started in: a hook's relative GIT_DIR holds only from there. */
  readonly cwd: string;
  readonly env: Environment;
}

export interface Output {
  readonly code: number;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/**
 * simple-git refuses variables and settings by which a stranger's input could start a program. Here the environment is
 * the user's own, or what git itself gave its hook (GIT_EDITOR, GIT_EXEC_PATH, GIT_CONFIG_COUNT …), the arguments are
 * constants, and git would read the same variables were it started by hand: so all of them pass.
 */
const UNSAFE = {
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
} as const;

/**
 * @param what what is asked for, for an error: `list staged files`
 * @param args constants, and user's paths only after `--`
 * @param accept exit codes that are answers
 * @throws GitError for any other exit code, and where git was killed or could not be started
 */
export async function runGit(
  place: Place,
  what: string,
  args: readonly string[],
  accept: readonly number[] = [0],
): Promise<Output> {
  const env = gitEnvironment(place.env);
  const chunks: Buffer[] = [];
  const ending: { code: number | null; stderr: string } = { code: null, stderr: '' };
  const options: Partial<SimpleGitOptions> = {
    baseDir: place.cwd,
    unsafe: UNSAFE,
    allowEnvironment: Object.keys(env),
    // By default output that comes more than 50 ms after the exit would be lost.
    completion: { onClose: true, onExit: false },
    // By default a killed git, or one that fails without a word, counts as success.
    errors(_error, result) {
      ending.code = result.exitCode;
      ending.stderr = Buffer.concat(result.stdErr).toString('utf8');
      return undefined;
    },
  };
  const git = simpleGit(options).env(env);
  // simple-git decodes what git prints as UTF-8, which names need not be.
  git.outputHandler((_command, stdout) => stdout.on('data', (chunk: Buffer) => chunks.push(chunk)));
  await git.raw([...GLOBAL_ARGUMENTS, ...args]);
  if (ending.code === null || !accept.includes(ending.code)) throw gitFailure(what, ending);
  return { code: ending.code, bytes: Buffer.concat(chunks), stderr: ending.stderr };
}
