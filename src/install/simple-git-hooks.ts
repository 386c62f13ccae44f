/** simple-git-hooks: commands in a JSON file, which it copies to git's hooks when it is run. https://github.com/toplenboren/simple-git-hooks */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit, unedit, type Config } from './config-file.ts';
import { removeKey, setKey } from './edit/json.ts';
import { valueAt, type Path } from './edit/text.ts';
import { isRunBy } from './in-force.ts';
import { manifestNames, readManifest } from './manifest.ts';
import { programFor } from './program.ts';
import { commandLine } from './script.ts';
import { deed, undone } from './told.ts';
import { HOOKS, type HookName, type Manager, type Workplace } from './types.ts';

const NAME = 'simple-git-hooks';
const FILES = ['.simple-git-hooks', NAME].flatMap((name) =>
  ['cjs', 'js', 'mjs', 'json'].map((ending) => `${name}.${ending}`),
);

export const simpleGitHooks: Manager = {
  name: NAME,
  inUse: (place) =>
    fileOf(place) !== 'package.json' ||
    valueAt(readManifest(place), [NAME]) !== undefined ||
    manifestNames(place, NAME),
  inForce: (place) => isRunBy(place, /SKIP_SIMPLE_GIT_HOOKS/),

  install(place, hook) {
    const config = described(place, hook);
    const command = commandOf(place, hook);
    const change = edit(config, (text) => putIn(text, holderIn(config), hook, command));
    return [
      ...deed(change, config.shown, hook),
      ...(isRunBy(place, new RegExp(escaped(command)), hook)
        ? []
        : [`Not in force yet: simple-git-hooks has to copy it to git's hooks. Run: npx ${NAME}`]),
      `Commit ${config.shown}, so that it holds for everybody who clones this repository and runs npx ${NAME}.`,
    ];
  },

  uninstall(place) {
    if (!simpleGitHooks.inUse(place)) return [];
    const config = described(place, 'pre-commit');
    const change = unedit(config, (text) => takeOut(text, holderIn(config), place));
    const again = change.did === 'nothing' ? [] : [`Run: npx ${NAME}`];
    return [...undone(change, config.shown), ...again];
  },
};

function fileOf({ top }: Workplace): string {
  return FILES.find((name) => existsSync(join(top, name))) ?? 'package.json';
}

function commandOf(place: Workplace, hook: HookName): string {
  return commandLine(programFor(place, true), hook);
}

function described(place: Workplace, hook: HookName): Config {
  const shown = fileOf(place);
  return {
    shown,
    path: join(place.top, shown),
    byHand: `Put this before the command of ${hook} in it by hand: ${commandOf(place, hook)} &&`,
  };
}

/** Where the hooks stand in the file. */
function holderIn({ path, shown }: Config): Path {
  if (shown === 'package.json') return [NAME];
  // The others are programs, which are refused since they are no JSON.
  return existsSync(path) && valueAt(JSON.parse(orEmpty(path)), [NAME]) !== undefined ? [NAME] : [];
}

function orEmpty(path: string): string {
  return path.endsWith('.json') ? readFileSync(path, 'utf8') : '{}';
}

function putIn(text: string, holder: Path, hook: HookName, command: string): string | null {
  const root: unknown = JSON.parse(text);
  const hooks = valueAt(root, holder);
  const old = valueAt(hooks, [hook]) ?? '';
  if (typeof old !== 'string') return null;
  if (old.includes('scan-tokens')) return text;
  const line = old === '' ? command : `${command} && ${old}`;
  return hooks === undefined
    ? setKey(text, [], NAME, { [hook]: line })
    : setKey(text, holder, hook, line);
}

function takeOut(text: string, holder: Path, place: Workplace): string | null {
  let rest: string | null = text;
  for (const hook of HOOKS) {
    if (rest === null) return null;
    rest = takeOutOne(rest, holder, hook, commandOf(place, hook));
  }
  return rest;
}

function takeOutOne(text: string, holder: Path, hook: HookName, command: string): string | null {
  const hooks = valueAt(JSON.parse(text), holder);
  const line = valueAt(hooks, [hook]);
  if (typeof line !== 'string') return text;
  if (line.startsWith(`${command} && `))
    return setKey(text, holder, hook, line.slice(`${command} && `.length));
  if (line !== command) return text;
  const alone = Object.keys(hooks as object).length === 1 && holder.length > 0;
  return alone ? removeKey(text, [], NAME) : removeKey(text, holder, hook);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
