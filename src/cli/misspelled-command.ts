/** `scan-tokens instal` names no path: says which command was probably meant. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { COMMANDS } from './commands.ts';

/** @returns the error, if the only or first word is no path here and nearly a command */
export function misspelledCommand(
  operands: readonly string[],
  cwd: string,
): UsageError | undefined {
  const [word] = operands;
  if (word === undefined || !/^[a-z]+$/i.test(word) || existsSync(resolve(cwd, word)))
    return undefined;
  const names = COMMANDS.map(({ name }) => name).filter(
    (name) => name !== 'scan' && !name.includes(' '),
  );
  const meant = nearest(word, names);
  if (meant === undefined) return undefined;
  return new UsageError(`"${word}" is neither a path here nor a command`, {
    hint: `Did you mean "scan-tokens ${meant}"?`,
  });
}
