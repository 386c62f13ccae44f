/** What git really runs now. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HookName, Workplace } from './types.ts';

/** Does the hook that git starts hold these words? */
export function isRunBy(
  { ownHooks, hooksPath }: Workplace,
  words: RegExp,
  hook: HookName = 'pre-commit',
): boolean {
  const file = join(hooksPath?.folder ?? ownHooks, hook);
  return existsSync(file) && words.test(readFileSync(file, 'latin1'));
}
