/** Ties a command to its process: the exit code, and that whatever dies on the way counts as not looked at. */
import { EXIT } from './exit-codes.ts';
import { describeFailure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';
import { terminalInput } from './terminal-input.ts';

/** Call it before any work begins. @param work gives the exit code */
export function runInProcess(work: (around: Surroundings) => Promise<number>): void {
  // Until the end is reached: a run that stops short must never look clean.
  process.exitCode = EXIT.couldNotLook;
  // A reader that went away (`| head`) and a full disk are dealt with where the text is written.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  let ended = false;
  const die = (error: unknown): void => {
    ended = true;
    process.stderr.write(describeFailure(error));
    // Nothing that still runs can be trusted any more, so it is not waited for.
    // eslint-disable-next-line no-restricted-properties
    process.exit(EXIT.couldNotLook);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  process.on('exit', () => {
    if (!ended)
      process.stderr.write(
        'scan-tokens: stopped before the end, so not everything was looked at\n',
      );
  });
  const around: Surroundings = {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: () => process.stdin,
    terminal: () =>
      process.stdin.isTTY && process.stdout.isTTY ? terminalInput(process.stdin) : undefined,
  };
  void work(around).then((code) => {
    ended = true;
    process.exitCode = code;
  }, die);
}
