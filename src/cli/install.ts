/** `scan-tokens install`: puts the pre-commit hook in place and says what git will run. */
import { fileURLToPath } from 'node:url';
import { installHook } from '../install/index.ts';
import { visibleText } from '../report/visible.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

export const run: Run = async (_typed, around) => {
  const lines = await installHook({
    cwd: around.cwd,
    env: around.env,
    running: fileURLToPath(import.meta.url),
  });
  return print(around, lines.map(visibleText).join('\n'));
};
