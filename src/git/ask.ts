/** Asks git a short question by a child of its own: what a hook asks beside the list of staged files, at the least cost. */
import { spawn } from 'node:child_process';
import { gitEnvironment, GLOBAL_ARGUMENTS } from './environment.ts';
import { gitFailure } from './failure.ts';
import type { Ending } from './failure.ts';
import type { Output, Place } from './command.ts';

/**
 * As `runGit`, which goes through simple-git; each call of that costs a small commit some 4 % more.
 * @param what what is asked for, for an error: `list staged files`
 * @param args constants, and user's paths only after `--`
 * @param accept exit codes that are answers
 * @throws GitError for any other exit code, and where git was killed or could not be started
 */
export async function askGit(
  place: Place,
  what: string,
  args: readonly string[],
  accept: readonly number[] = [0],
): Promise<Output> {
  const { bytes, ...ending } = await answered(place, args);
  if (ending.code === null || !accept.includes(ending.code)) throw gitFailure(what, ending);
  return { code: ending.code, bytes, stderr: ending.stderr };
}

function answered(place: Place, args: readonly string[]): Promise<Ending & { bytes: Buffer }> {
  return new Promise((settle) => {
    const child = spawn('git', [...GLOBAL_ARGUMENTS, ...args], {
      cwd: place.cwd,
      env: gitEnvironment(place.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const [out, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    const end = (code: number | null, stderr: string): void => {
      settle({ code, stderr, bytes: Buffer.concat(out) });
    };
    child.on('error', (error) => {
      end(-2, error.message);
    });
    // All output is in by then, other than at `exit`.
    child.on('close', (code) => {
      end(code, Buffer.concat(complaints).toString('utf8'));
    });
  });
}
