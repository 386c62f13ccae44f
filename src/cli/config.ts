/** `scan-tokens config [--print PATH]`: what the configuration says, for all files or for one, and where each value is from. */
import { posix, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { ForPath } from '../options/config/for-path.ts';
import type { Settings, Switches, Told } from '../options/config/settings.ts';
import { settingsOf } from '../options/settings.ts';
import { columns } from '../report/text/layout.ts';
import { visibleText } from '../report/visible.ts';
import { rulesFor } from '../run/rules-for.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

type Row = readonly [name: string, value: string, from: string];

const STANDARD = 'as it is without a configuration';

export const run: Run = async (typed, around) => {
  const settings = await settingsOf(around);
  const rules = await rulesFor(settings);
  const given = typed.flags['print'];
  const path = typeof given === 'string' ? pathFrom(given, around.cwd, settings.root) : null;
  const { size: length } = rules.set;
  const rows: Row[] = [
    ...general(settings, path),
    ['rules', `${length} (${rules.off} off, ${rules.own} yours)`, filesOf(settings)],
    ...switched(settings, path),
    ...settings.ownRules.map(({ value, from }): Row => ['own rules', value, from]),
    ...suppressions(settings),
  ];
  const what = path === null ? 'For all files' : `For ${visibleText(path)}`;
  return print(around, [`${what}:`, ...table(rows)].join('\n'));
};

/** @throws UsageError for a path outside of the repository */
function pathFrom(given: string, cwd: string, root: string): string {
  const path = relative(root, resolve(cwd, given)).split(sep).join(posix.sep);
  if (path === '' || path === '..' || path.startsWith('../')) {
    throw new UsageError(`${JSON.stringify(given)} is no file below ${root}`, {
      hint: 'Give the path of a file of this repository; it need not be there.',
    });
  }
  return path;
}

function general(settings: Settings, path: string | null): Row[] {
  const failOn = path === null ? settings.failOn : new ForPath(settings).failOn(latin1(path));
  const rows: Row[] = [['fail-on', failOn?.value ?? 'likely', failOn?.from ?? STANDARD]];
  const { cache } = settings;
  return cache === undefined ? rows : [...rows, ['cache', yesNo(cache.value), cache.from]];
}

function switched(settings: Settings, path: string | null): Row[] {
  if (path === null) return rowsOf(settings.rules);
  const forPath = new ForPath(settings);
  const ids = [settings.rules, ...settings.paths.map(({ rules }) => rules)].flatMap(Object.keys);
  return [...new Set(ids)].sort().flatMap((id): Row[] => {
    const told = forPath.rule(latin1(path), id);
    return told === undefined ? [] : [[`rule ${id}`, told.value, told.from]];
  });
}

function rowsOf(switches: Switches): Row[] {
  return Object.entries(switches).map(([id, { value, from }]): Row => [`rule ${id}`, value, from]);
}

function suppressions({ suppressions: own }: Settings): Row[] {
  const one = (name: string, told: Told<unknown> | undefined, standard: string): Row => [
    name,
    told === undefined ? standard : yesNo(told.value),
    told?.from ?? STANDARD,
  ];
  return [
    ...own.notInline.map(({ value, from }): Row => ['not inline', value, from]),
    one('most suppressions', own.maximum, 'any number'),
    one('comments of other tools', own.foreign, 'hold'),
    one('strict suppressions', own.strict, 'no'),
  ];
}

function yesNo(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function filesOf({ files }: Settings): string {
  return files.length === 0 ? 'no configuration' : files.join(', ');
}

function table(rows: readonly Row[]): string[] {
  const first = Math.max(...rows.map(([name]) => columns(name)));
  const second = Math.max(...rows.map(([, value]) => columns(value)));
  return rows.map(([name, value, from]) =>
    visibleText(`  ${name.padEnd(first)}  ${value.padEnd(second)}  ${from}`),
  );
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
