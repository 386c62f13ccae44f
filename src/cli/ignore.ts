/** `scan-tokens ignore FINGERPRINT... --reason TEXT`: writes findings that are no secrets into the ignore file. */
import { UsageError } from '../errors.ts';
import { resolveOptions } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { visibleBytes } from '../report/visible.ts';
import { ignore, type Wish } from '../run/ignore.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';
import type { Typed } from './typed.ts';

export const run: Run = async (typed, around) => {
  const wish = wishOf(typed);
  const options = resolveOptions({ paths: ['.'] }, around, await settingsOf(around));
  const { entries, began, attributes } = await ignore(wish, options);
  const lines = [
    began
      ? 'Began .scan-tokens-ignore, with a key of its own:'
      : 'Written into .scan-tokens-ignore:',
    ...entries.map(({ fingerprint, rule, reason = '' }) =>
      visibleBytes(`  ${fingerprint} ${rule} -- ${reason}`),
    ),
    ...(attributes
      ? ['.gitattributes now has git merge it by keeping the lines of both sides.']
      : []),
    `It counts as soon as it is staged: git add .scan-tokens-ignore${attributes ? ' .gitattributes' : ''}`,
  ];
  return print(around, lines.join('\n'));
};

/** @throws UsageError for what is no fingerprint, has no reason, or is over already */
function wishOf({ operands, flags }: Typed): Wish {
  const { reason = '', until } = flags;
  const odd = operands.find((one) => !/^[0-9a-f]{32}$/.test(one));
  if (operands.length === 0 || odd !== undefined) {
    const what = odd === undefined ? 'there is no fingerprint' : `${JSON.stringify(odd)} is none`;
    throw new UsageError(`scan-tokens ignore takes fingerprints, and ${what}`, {
      hint: 'A fingerprint is 32 hex digits, as a report tells it.',
    });
  }
  if (!/[^\W_]{2}|[^\x00-\x7f]/.test(String(reason))) {
    throw new UsageError('there is no reason', {
      hint: "Say why it is no secret: --reason 'made up, for the tests'",
    });
  }
  const wish = { fingerprints: operands, reason: Buffer.from(String(reason)).toString('latin1') };
  return typeof until === 'string' ? { ...wish, until: dayOf(until) } : wish;
}

function dayOf(text: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
  if (!isDay || text < today) {
    throw new UsageError(`--until ${text}: ${isDay ? 'that day is over' : 'that is no day'}`, {
      hint: 'Write it as 2027-01-31.',
    });
  }
  return text;
}
