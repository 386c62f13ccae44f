/** `scan-tokens [PATH...]` and `--staged`: runs a scan and writes its report in the formats asked for. */
import type { Run } from './commands.ts';
import { asksForTarget } from './flags.ts';
import { misspelledCommand } from './misspelled-command.ts';
import { scanAndReport } from './scan/deliver.ts';
import { rawFrom } from './scan/raw.ts';

export const run: Run = async (typed, around) => {
  if (!asksForTarget(typed.flags)) {
    const mistake = misspelledCommand(typed.operands, around.cwd);
    if (mistake !== undefined) throw mistake;
  }
  return scanAndReport(rawFrom(typed), typed, around);
};
