/**
 * Reads the plain command lines of a scan, those a hook uses, without the parser:
 * loading yargs takes longer than a small commit takes to scan. Everything else goes to yargs.
 */
import { COMMANDS } from './commands.ts';
import { asksForTarget, flagsOf } from './flags.ts';
import type { Typed } from './typed.ts';

const FLAG = /^--(?<name>[a-z-]+)(?:=(?<value>.*))?$/s;
const KNOWN = new Map(
  flagsOf('scan')
    .filter(({ many }) => many !== true)
    .map((flag) => [flag.name, flag]),
);
// What these print is not the scan's business.
KNOWN.delete('help');
KNOWN.delete('version');

/** @returns what was typed, exactly as yargs would read it, or null where yargs has to */
export function readQuickly(argv: readonly string[]): Typed | null {
  const flags: Record<string, string | boolean> = {};
  const operands: string[] = [];
  for (let at = 0; at < argv.length;) {
    const word = argv[at++]!;
    if (word.startsWith('-')) {
      const read = readFlag(word, argv[at]);
      if (read === null) return null;
      flags[read.name] = read.value;
      at += read.words - 1;
    } else operands.push(word);
  }
  const nothing = operands.length === 0 && !asksForTarget(flags);
  if (nothing || COMMANDS.some((command) => command.name === operands[0])) return null;
  return { command: 'scan', flags, operands };
}

interface ReadFlag {
  readonly name: string;
  readonly value: string | boolean;
  /** How many words it took. */
  readonly words: number;
}

function readFlag(word: string, next: string | undefined): ReadFlag | null {
  const { name = '', value } = FLAG.exec(word)?.groups ?? {};
  const flag = KNOWN.get(name);
  if (flag === undefined) return null;
  if (flag.type === 'boolean') return value === undefined ? { name, value: true, words: 1 } : null;
  const given = value ?? next ?? '';
  if (given === '' || given.startsWith('-')) return null;
  return { name, value: given, words: value === undefined ? 2 : 1 };
}
