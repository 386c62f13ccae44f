/** What there is to complete, taken from the tables, for every shell alike. */
import { COMMANDS, type Command } from '../commands.ts';
import { flagsOf, type Flag } from '../flags.ts';

/** Prints the ids of all rules, one a line; the list in the shell is that of the version in use. */
export const LIST_IDS = `scan-tokens rules 2>/dev/null | sed -n 's/^  \\([a-z][a-z0-9-]*\\).*/\\1/p'`;

export interface Place {
  readonly command: Command;
  /** The words that lead there; none for a scan. */
  readonly words: readonly string[];
  /** The words that may come next, with what they are for. */
  readonly next: readonly Command[];
  readonly flags: readonly Flag[];
}

/** Every command with what may follow it. */
export function places(): Place[] {
  return COMMANDS.map((command) => {
    const words = command.name === 'scan' ? [] : command.name.split(' ');
    return {
      command,
      words,
      next: COMMANDS.filter(({ name }) => name !== 'scan' && isNext(name.split(' '), words)),
      flags: flagsOf(command.name),
    };
  });
}

/** `rules show` before `rules`, and a scan, which any words may follow, last. */
export function deepestFirst(): Place[] {
  return places().sort((a, b) => b.words.length - a.words.length);
}

function isNext(name: readonly string[], words: readonly string[]): boolean {
  return name.length === words.length + 1 && words.every((word, at) => name[at] === word);
}

/** `--quiet`, and `-h` where there is a short one. */
export function spellings({ name, short }: Flag): string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}
