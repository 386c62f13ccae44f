/** Husky 9, and 5 to 8: hooks are scripts in `.husky/`, which husky has git run by `core.hooksPath`. https://typicode.github.io/husky */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { addTo, removeFrom } from './hook-file.ts';
import { manifestNames } from './manifest.ts';
import { isInside, programFor, type Program } from './program.ts';
import { commandLine, scriptLines } from './script.ts';
import { deed, undone } from './told.ts';
import { HOOKS, type HookName, type Manager, type Workplace } from './types.ts';

export const husky: Manager = {
  name: 'husky',
  inUse: (place) => huskyFolder(place) !== undefined,
  inForce: (place) => place.hooksPath !== undefined && huskyFolder(place) !== undefined,

  install(place, hook) {
    const folder = huskyFolder(place) ?? join(place.top, '.husky');
    const program = programFor(place, true, dirname(folder));
    const file = join(folder, hook);
    const shown = relative(place.top, file);
    // Husky 9 hands the script to `sh` itself; older ones have git start it.
    const direct = place.hooksPath?.folder === folder;
    const change = addTo({
      path: file,
      shown,
      direct,
      first: hook === 'pre-push',
      script: (after) => scriptLines(program, hook, after),
      command: commandLine(program, hook),
    });
    return [
      ...deed(change, shown, hook),
      ...inForce(place, { folder, shown, hook }, program),
      `Commit ${shown}, so that it holds for everybody who clones this repository.`,
    ];
  },

  uninstall(place) {
    const folders = [huskyFolder(place), join(place.top, '.husky')].filter(
      (folder) => folder !== undefined,
    );
    const files = [...new Set(folders)].flatMap((folder) =>
      HOOKS.map((hook) => join(folder, hook)),
    );
    return files.flatMap((file) => {
      const shown = relative(place.top, file);
      return undone(removeFrom(file, shown), shown);
    });
  },
};

/** The folder of the hooks' scripts, or undefined where husky is not in use. What git really runs comes first. */
function huskyFolder(place: Workplace): string | undefined {
  const { top, hooksPath } = place;
  if (hooksPath !== undefined && !hooksPath.everywhere) {
    const { folder } = hooksPath;
    if (!isInside(top, folder)) return undefined;
    if (basename(folder) === '_') return dirname(folder);
    return basename(folder) === '.husky' ? folder : undefined;
  }
  const usual = join(top, '.husky');
  const there = statSync(usual, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return there || manifestNames(place, 'husky') ? usual : undefined;
}

interface Script {
  readonly folder: string;
  readonly shown: string;
  readonly hook: HookName;
}

function inForce(place: Workplace, script: Script, program: Program): string[] {
  const { folder, shown, hook } = script;
  const run = commandLine(program, hook);
  const start = place.hooksPath && join(place.hooksPath.folder, hook);
  const lines =
    start !== undefined && existsSync(start) && !place.hooksPath!.everywhere
      ? [
          `Git runs ${relative(place.top, start)} (core.hooksPath is ${place.hooksPath!.written})${start === join(folder, hook) ? '' : `, that runs ${shown}`}, and that runs: ${run}`,
        ]
      : ['Not in force yet: git does not run the hooks of husky in this clone. Run: npx husky'];
  if (program.there) return lines;
  return [
    ...lines,
    `Until ${program.path} is there, every commit is stopped. Run: npm install --save-dev scan-tokens`,
  ];
}
