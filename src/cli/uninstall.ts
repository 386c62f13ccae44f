/** `scan-tokens uninstall`: takes out what `install` put in. */
import { fileURLToPath } from 'node:url';
import { uninstallHooks } from '../install/index.ts';
import { visibleText } from '../report/visible.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

export const run: Run = async (_typed, around) => {
  const lines = await uninstallHooks({
    cwd: around.cwd,
    env: around.env,
    running: fileURLToPath(import.meta.url),
  });
  return print(around, lines.map(visibleText).join('\n'));
};
