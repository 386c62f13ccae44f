/**
 * Reads the plain command lines of a scan, those a hook uses, without the parser:
 * loading yargs takes longer than a small commit takes to scan. Everything else goes to yargs.
 */
import { COMMANDS } from './commands.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { Typed } from './typed.ts';

const FLAG = /^--(?<name>[a-z-]+)(?:=(?<value>.*))?$/s;
/** Yargs prints these itself. */
const ITS_OWN = ['help', 'version'];

/** @returns what was typed, exactly as yargs would read it, or null where yargs has to */
export function readQuickly(argv: readonly string[]): Typed | null {
  const known = new Map(
    flagsOf('scan')
      .filter((flag) => !ITS_OWN.includes(flag.name))
      .map((flag) => [flag.name, flag]),
  );
  const flags: Record<string, string | boolean> = {};
  const operands: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (!word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const { name = '', value } = FLAG.exec(word)?.groups ?? {};
    const flag = known.get(name);
    const read = flag && valueOf(flag, value, argv[at + 1]);
    if (read === undefined) return null;
    flags[name] = read;
    if (flag?.type === 'string' && value === undefined) at++;
  }
  if (operands.length === 0 && flags['staged'] === undefined) return null;
  if (COMMANDS.some((command) => command.name === operands[0])) return null;
  return { command: 'scan', flags, operands };
}

function valueOf(flag: Flag, value: string | undefined, next: string | undefined) {
  if (flag.type === 'boolean') return value === undefined ? true : undefined;
  const given = value ?? next;
  return given === undefined || given === '' || given.startsWith('-') ? undefined : given;
}
