/** Husky 9, and 5 to 8: hooks are scripts in `.husky/`, which husky has git run by `core.hooksPath`. https://typicode.github.io/husky */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ScanError } from '../errors.ts';
import { addTo, removeFrom } from './hook-file.ts';
import { isInside, programFor, type Program } from './program.ts';
import { commandLine, scriptLines } from './script.ts';
import { deed, undone } from './told.ts';
import type { Manager, Workplace } from './types.ts';

export const husky: Manager = {
  name: 'husky',
  inUse: (place) => huskyFolder(place) !== undefined,

  install(place) {
    const folder = huskyFolder(place) ?? join(place.top, '.husky');
    const program = programFor(place, true, dirname(folder));
    const file = join(folder, 'pre-commit');
    const shown = relative(place.top, file);
    // Husky 9 hands the script to `sh` itself; older ones have git start it.
    const direct = place.hooksPath?.folder === folder;
    const change = addTo({
      path: file,
      shown,
      direct,
      script: (after) => scriptLines(program, after),
      command: commandLine(program),
    });
    return [
      ...deed(change, shown),
      ...inForce(place, folder, shown, program),
      `Commit ${shown}, so that it holds for everybody who clones this repository.`,
    ];
  },

  uninstall(place) {
    const folders = [huskyFolder(place), join(place.top, '.husky')].filter(
      (folder) => folder !== undefined,
    );
    return [...new Set(folders)].flatMap((folder) => {
      const file = join(folder, 'pre-commit');
      return undone(removeFrom(file, relative(place.top, file)), relative(place.top, file));
    });
  },
};

/** The folder of the hooks' scripts, or undefined where husky is not in use. What git really runs comes first. */
function huskyFolder({ top, hooksPath }: Workplace): string | undefined {
  if (hooksPath !== undefined && !hooksPath.everywhere) {
    const { folder } = hooksPath;
    if (!isInside(top, folder)) return undefined;
    if (basename(folder) === '_') return dirname(folder);
    return basename(folder) === '.husky' ? folder : undefined;
  }
  const usual = join(top, '.husky');
  const there = statSync(usual, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return there || inPackage(top) ? usual : undefined;
}

function inPackage(top: string): boolean {
  const path = join(top, 'package.json');
  if (!existsSync(path)) return false;
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ScanError(
      'package.json could not be read, so it is not known whether husky is in use',
      {
        hint: 'Repair it, then run this again.',
        cause,
      },
    );
  }
  const { dependencies, devDependencies } = (manifest ?? {}) as Record<string, object | undefined>;
  return [dependencies, devDependencies].some((some) => 'husky' in Object(some ?? {}));
}

function inForce(place: Workplace, folder: string, shown: string, program: Program): string[] {
  const run = commandLine(program);
  const start = place.hooksPath && join(place.hooksPath.folder, 'pre-commit');
  const lines =
    start !== undefined && existsSync(start) && !place.hooksPath!.everywhere
      ? [
          `Git runs ${relative(place.top, start)} (core.hooksPath is ${place.hooksPath!.written})${start === join(folder, 'pre-commit') ? '' : `, that runs ${shown}`}, and that runs: ${run}`,
        ]
      : ['Not in force yet: git does not run the hooks of husky in this clone. Run: npx husky'];
  if (program.there) return lines;
  return [
    ...lines,
    `Until ${program.path} is there, every commit is stopped. Run: npm install --save-dev scan-tokens`,
  ];
}
