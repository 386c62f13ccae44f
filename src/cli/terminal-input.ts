/** The terminal that somebody types at, key by key, and given back as it was whatever ends the program. */
import type { ReadStream } from 'node:tty';
import type { Terminal } from './surroundings.ts';

/** Node gives the terminal back at its own end and for some signals, and not for these. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export function terminalInput(stdin: ReadStream): Terminal {
  const giveBack = (): void => {
    stdin.setRawMode(false);
  };
  const die = (signal: NodeJS.Signals): void => {
    close();
    // As it would have ended without us: whoever waits for it sees the signal.
    process.kill(process.pid, signal);
  };
  const close = (): void => {
    giveBack();
    process.off('exit', giveBack);
    for (const signal of SIGNALS) process.off(signal, die);
  };
  process.on('exit', giveBack);
  for (const signal of SIGNALS) process.on(signal, die);
  return {
    input: stdin,
    raw(on) {
      stdin.setRawMode(on);
    },
    close,
  };
}
