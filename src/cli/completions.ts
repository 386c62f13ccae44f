/** `scan-tokens completions SHELL`: prints the script by which a shell completes what is typed. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { bash } from './completions/bash.ts';
import { fish } from './completions/fish.ts';
import { zsh } from './completions/zsh.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

const SCRIPTS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

export const run: Run = async (typed, around) => {
  const shell = typed.operands[0] ?? '';
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script !== undefined) return print(around, script());
  const known = Object.keys(SCRIPTS);
  const meant = nearest(shell, known);
  throw new UsageError(`there are no completions for ${JSON.stringify(shell)}`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The shells are ${known.join(', ')}.`,
  });
};
