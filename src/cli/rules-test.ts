/** `scan-tokens rules test [FILE...]`: says of each rule of one's own whether it does what it is meant to. */
import { relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { settingsOf } from '../options/settings.ts';
import { count, wrap } from '../report/text/layout.ts';
import { visibleText } from '../report/visible.ts';
import { testRules, type Tried } from '../run/rules-test.ts';
import { describeWitness, type Speed } from '../rules/quick.ts';
import type { Run } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { print } from './print.ts';
import { widthOf } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const settings = await settingsOf(around);
  const given = typed.operands.map((path) => ({
    value: relative(settings.root, resolve(around.cwd, path)).replaceAll('\\', '/'),
    from: 'the command line',
  }));
  const ownRules = given.length > 0 ? given : settings.ownRules;
  if (ownRules.length === 0) {
    throw new UsageError('there are no rules to try', {
      hint: 'Give a rule file, or name it in the configuration under own-rules.',
    });
  }
  const tried = testRules({ ...settings, ownRules });
  const broken = tried.filter((one) => !holds(one)).length;
  const width = widthOf(around.stdout, around.env);
  await print(
    around,
    [
      ...tried.flatMap((one) => lines(one, width)),
      `${count(tried.length, 'rule')} tried, ${broken} broken`,
    ].join('\n'),
  );
  return broken === 0 ? EXIT.clean : EXIT.couldNotLook;
};

function holds({ missed, wronglyFound, speed }: Tried): boolean {
  return missed.length + wronglyFound.length === 0 && speed.slow === null;
}

function lines(tried: Tried, width: number): string[] {
  const { rule, samples, nearMisses, missed, wronglyFound, overlap, speed, msPerMegabyte } = tried;
  const row = (name: string, text: string) =>
    wrap(visibleText(text), width, `  ${name.padEnd(13)}`);
  if (msPerMegabyte === undefined) return [rule.id, ...row('speed', speedWords(speed)), ''];
  return [
    rule.id,
    ...row(
      'samples',
      missed.length === 0
        ? `ok, all ${samples} are found`
        : `BROKEN, not found: ${missed.join(', ')}`,
    ),
    ...row('near misses', nearWords(nearMisses, wronglyFound)),
    ...row('speed', speedWords(speed)),
    ...row(
      'overlap',
      overlap.length === 0
        ? 'none, no built-in rule finds the samples'
        : `found by ${overlap.join(', ')} as well; the rule that says more is told`,
    ),
    ...row('cost', `${msPerMegabyte.toFixed(1)} ms for a megabyte`),
    '',
  ];
}

const GROWTH = {
  exponential: 'its time doubles with each',
  polynomial: 'its time grows faster than the text',
  large: 'it can be read in very many ways',
} as const;

function speedWords({ proof, slow }: Speed): string {
  if (slow !== null) {
    const growth = slow.growth === undefined ? '' : `; ${GROWTH[slow.growth]}`;
    return `BROKEN, takes ${slow.milliseconds} ms or more for ${describeWitness(slow)}${growth}`;
  }
  if (proof.kind === 'linear')
    return `ok, proved linear: at most ${count(proof.steps, 'step')} a byte, whatever the text`;
  if (proof.suspect === null) return 'not proved linear: too large. No text that was tried is slow';
  const { before, pumped } = proof.suspect;
  const start = before === '' ? '' : `${JSON.stringify(before)}, then `;
  return `not linear: slowest is ${start}often ${JSON.stringify(pumped)}, but as long as a match can be it is quick`;
}

function nearWords(nearMisses: number, wronglyFound: readonly string[]): string {
  if (nearMisses === 0) return 'none are written: near-misses: [...] says what must not be found';
  if (wronglyFound.length > 0) return `BROKEN, found all the same: ${wronglyFound.join(', ')}`;
  return `ok, none of ${nearMisses} is found`;
}
