/** `scan-tokens install`: puts hooks in place and says what git will run. */
import { fileURLToPath } from 'node:url';
import { installHooks } from '../install/index.ts';
import { visibleText } from '../report/visible.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

export const run: Run = async (typed, around) => {
  const lines = await installHooks(
    { cwd: around.cwd, env: around.env, running: fileURLToPath(import.meta.url) },
    typed.flags['pre-push'] === true ? ['pre-commit', 'pre-push'] : ['pre-commit'],
  );
  return print(around, lines.map(visibleText).join('\n'));
};
