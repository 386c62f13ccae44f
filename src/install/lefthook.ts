/** Lefthook: its hooks are read from its configuration each time they run. https://lefthook.dev/configuration/ */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { edit, unedit, type Config } from './config-file.ts';
import { valueAt, type Path } from './edit/text.ts';
import { putFirst, putLast, takeOutEntry } from './edit/yaml.ts';
import { isRunBy } from './in-force.ts';
import { manifestNames } from './manifest.ts';
import { programFor } from './program.ts';
import { commandLine } from './script.ts';
import { deed, undone } from './told.ts';
import { HOOKS, type HookName, type Manager, type Workplace } from './types.ts';

/** In the order in which lefthook looks for them; the last four are of other formats. */
const FILES = ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) =>
  ['yml', 'yaml', 'json', 'jsonc', 'toml'].map((ending) => `${name}.${ending}`),
);

export const lefthook: Manager = {
  name: 'lefthook',
  inUse: (place) => configOf(place) !== undefined || manifestNames(place, 'lefthook'),
  inForce: (place) => isRunBy(place, /\blefthook\b/),

  install(place, hook) {
    const config = described(place, hook);
    const change = edit(config, (text) => putIn(text, hook, commandOf(place, hook)));
    const inForce = isRunBy(place, /\blefthook\b/, hook);
    return [
      ...deed(change, config.shown, hook),
      ...(inForce
        ? []
        : ['Not in force yet: git does not start lefthook here. Run: npx lefthook install']),
      `Commit ${config.shown}, so that it holds for everybody who clones this repository.`,
    ];
  },

  uninstall(place) {
    if (configOf(place) === undefined) return [];
    const config = described(place, 'pre-commit');
    return undone(unedit(config, takeOut), config.shown);
  },
};

function configOf({ top }: Workplace): string | undefined {
  return FILES.find((name) => existsSync(join(top, name)));
}

function commandOf(place: Workplace, hook: HookName): string {
  return commandLine(programFor(place, true), hook, '{1} {2}');
}

function described(place: Workplace, hook: HookName): Config {
  const shown = configOf(place) ?? 'lefthook.yml';
  return {
    shown,
    path: join(place.top, shown),
    byHand: `Add a command to ${hook} in it by hand, with "run: ${commandOf(place, hook)}".`,
  };
}

/** Lefthook takes commands by name, or a list of jobs. A hook that holds one of them already is left as it is. */
function putIn(text: string, hook: HookName, command: string): string | null {
  const root: unknown = parse(text);
  if (placeOf(root, hook) !== undefined) return text;
  const run = [
    `run: ${/^[\w ./@:+-]+$/.test(command) ? command : JSON.stringify(command)}`,
    ...(hook === 'pre-push' ? ['use_stdin: true'] : []),
  ];
  const named = ['scan-tokens:', ...indented(run)];
  if (valueAt(root, [hook, 'jobs']) !== undefined)
    return putFirst(text, [hook, 'jobs'], ['- name: scan-tokens', ...indented(run)]);
  if (valueAt(root, [hook, 'commands']) !== undefined)
    return putFirst(text, [hook, 'commands'], named);
  const commands = ['commands:', ...indented(named)];
  if (valueAt(root, [hook]) !== undefined) return putFirst(text, [hook], commands);
  return putLast(text, [`${hook}:`, ...indented(commands)]);
}

function takeOut(text: string): string | null {
  let rest: string | null = text;
  for (const hook of HOOKS) {
    if (rest === null) return null;
    const path = placeOf(parse(rest), hook);
    if (path !== undefined) rest = takeOutEntry(rest, path);
  }
  return rest;
}

function placeOf(root: unknown, hook: HookName): Path | undefined {
  if (valueAt(root, [hook, 'commands', 'scan-tokens']) !== undefined)
    return [hook, 'commands', 'scan-tokens'];
  const jobs = valueAt(root, [hook, 'jobs']);
  const index = Array.isArray(jobs)
    ? jobs.findIndex((job) => valueAt(job, ['name']) === 'scan-tokens')
    : -1;
  return index < 0 ? undefined : [hook, 'jobs', index];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
