/** `scan-tokens ci`: looks at the commits that the pipeline is about, which its environment tells. */
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { ciPlan } from '../options/ci/index.ts';
import { visibleText } from '../report/visible.ts';
import { ciRange } from '../run/ci-range.ts';
import type { Run } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { scanAndReport } from './scan/deliver.ts';
import { rawFrom } from './scan/raw.ts';
import { write } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const plan = ciPlan(around.env, readEvent);
  const { asked, told } = await ciRange(plan, around);
  if (typed.flags['quiet'] !== true) {
    await write(around.stderr, `scan-tokens: ${visibleText(told)}`);
  }
  if (asked === null) return EXIT.clean;
  return scanAndReport({ ...rawFrom(typed), ...asked }, typed, around);
};

function readEvent(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(`the event in ${path} could not be read (GITHUB_EVENT_PATH)`, {
      hint: 'GitHub writes it for each job; in a container it has to be mounted.',
      cause,
    });
  }
}
