/** `scan-tokens audit`: walks through the baseline, in a terminal or with answers from a pipe. */
import { resolveOptions } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { paintFor } from '../report/text/layout.ts';
import { openAudit, type Audit, type Audited, type Said } from '../run/audit.ts';
import { askerFor } from './audit/asker.ts';
import { card } from './audit/card.ts';
import { summary } from './audit/summary.ts';
import type { Run } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { print } from './print.ts';
import type { Surroundings } from './surroundings.ts';
import { lookAt } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const audit = await openAudit(resolveOptions({ paths: ['.'] }, around, await settingsOf(around)));
  const look = lookAt(around.stdout, typed, around.env);
  const open = audit.entries.filter(
    ({ entry, places }) => places.length > 0 && (entry.state ?? 'later') === 'later',
  );
  const said = await ask(open, around, {
    cardOf: (each, number) => card(each, `${number} of ${open.length}`, look, paintFor(look.color)),
    save: audit.save,
  });
  if (said.size > 0) audit.save(said);
  await print(around, summary(audit.entries, said, look.width));
  return EXIT.clean;
};

/** @returns what was said, by fingerprint; until the answers end or somebody quits */
async function ask(
  open: readonly Audited[],
  around: Surroundings,
  { cardOf, save }: { cardOf: (each: Audited, number: number) => string } & Pick<Audit, 'save'>,
): Promise<Map<string, Said>> {
  const said = new Map<string, Said>();
  const asker = open.length === 0 ? null : askerFor(around, (text) => print(around, text));
  if (asker === null) return said;
  try {
    for (const [index, each] of open.entries()) {
      await print(around, `${cardOf(each, index + 1)}\n${asker.help}`);
      let answer = await asker.next();
      for (; answer === 'unclear'; answer = await asker.next()) await print(around, asker.help);
      if (answer === null || answer === 'quit') return said;
      said.set(each.entry.fingerprint, answer);
      if (asker.byHand) save(said);
    }
    return said;
  } finally {
    await asker.close();
  }
}
