/** `scan-tokens audit`: walks through the baseline, in a terminal or with answers from a pipe. */
import { resolveOptions } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { paintFor } from '../report/text/layout.ts';
import { openAudit, type Audited, type Said } from '../run/audit.ts';
import { card, HELP, readAnswer } from './audit/card.ts';
import { summary } from './audit/summary.ts';
import type { Run } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { linesOf } from './lines.ts';
import { print } from './print.ts';
import type { Surroundings } from './surroundings.ts';
import { lookAt } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const audit = await openAudit(resolveOptions({ paths: ['.'] }, around, await settingsOf(around)));
  const look = lookAt(around.stdout, typed, around.env);
  const open = audit.entries.filter(
    ({ entry, places }) => places.length > 0 && (entry.state ?? 'later') === 'later',
  );
  const said = await ask(open, around, (each, number) =>
    card(each, `${number} of ${open.length}`, look, paintFor(look.color)),
  );
  if (said.size > 0) audit.save(said);
  await print(around, summary(audit.entries, said, look.width));
  return EXIT.clean;
};

/** @returns what was said, by fingerprint; until the answers end or somebody quits */
async function ask(
  open: readonly Audited[],
  around: Surroundings,
  cardOf: (each: Audited, number: number) => string,
): Promise<Map<string, Said>> {
  const said = new Map<string, Said>();
  if (open.length === 0 || around.stdin === undefined) return said;
  const lines = linesOf(around.stdin());
  for (const [index, each] of open.entries()) {
    await print(around, cardOf(each, index + 1));
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) return said;
      const answer = readAnswer(value);
      if (answer === 'quit') {
        await lines.return(undefined);
        return said;
      }
      if (answer !== 'unclear') {
        said.set(each.entry.fingerprint, answer);
        break;
      }
      await print(around, HELP);
    }
  }
  await lines.return(undefined);
  return said;
}
