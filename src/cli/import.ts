/** `scan-tokens import FILE`: takes over what another scanner was told to let pass. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { resolveOptions } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { count, wrap } from '../report/text/layout.ts';
import { visibleText } from '../report/visible.ts';
import { readTheirs, takeOver, type TakenOver } from '../run/takeover.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';
import { widthOf } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const path = typed.operands[0] ?? '';
  const name = basename(path);
  const theirs = readTheirs(name, read(resolve(around.cwd, path), path));
  const options = resolveOptions({ paths: ['.'] }, around, await settingsOf(around));
  const outcome = await takeOver(theirs, name, options);
  return print(around, told(outcome, name, widthOf(around.stdout, around.env)).join('\n'));
};

/** @throws UsageError where it cannot be read */
function read(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${JSON.stringify(shown)} cannot be read (${code})`, { cause: error });
  }
}

function told({ taken, remaining }: TakenOver, name: string, width: number): string[] {
  const lines = taken.length === 0 ? ['Nothing of it had to be taken over.'] : taken;
  if (remaining.length === 0) return [...lines, 'All of it was taken over.'];
  return [
    ...lines,
    '',
    `Not taken over, or not in full (${count(remaining.length, 'part')}):`,
    ...remaining.flatMap(({ line, what, why }) =>
      wrap(visibleText(`${name}:${line} ${what}: ${why}`), width, '  ', '    '),
    ),
  ];
}
