/** Git's own hook, in the folder that git itself looks in. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ScanError } from '../errors.ts';
import { addTo, removeFrom } from './hook-file.ts';
import { isInside, programFor, type Program } from './program.ts';
import { commandLine, scriptLines } from './script.ts';
import { deed, undone } from './told.ts';
import type { Manager, Workplace } from './types.ts';

export const gitHook: Manager = {
  name: 'git',
  inUse: () => true,

  install(place) {
    const folder = place.hooksPath?.folder ?? place.ownHooks;
    // A folder inside the working tree is committed, unless it is in the git folder.
    const shared = isInside(place.top, folder) && !isInside(join(place.top, '.git'), folder);
    const program = programFor(place, shared);
    refuse(place, program);
    const file = join(folder, 'pre-commit');
    const shown = shownPath(place, file);
    const change = addTo(
      file,
      shown,
      (after) => scriptLines(program, after),
      true,
      commandLine(program),
    );
    return [
      ...deed(change, shown),
      `Git runs ${shown}${place.hooksPath ? ` (core.hooksPath is ${place.hooksPath.written})` : ''}, and that runs: ${commandLine(program)}`,
      ...(shared ? [] : ['It holds for this clone only: git does not carry its hooks to others.']),
      ...advice(program),
    ];
  },

  uninstall(place) {
    const folders = [
      place.ownHooks,
      ...(place.hooksPath?.everywhere === false ? [place.hooksPath.folder] : []),
    ];
    return [...new Set(folders)].flatMap((folder) => {
      const file = join(folder, 'pre-commit');
      return undone(removeFrom(file, shownPath(place, file)), shownPath(place, file));
    });
  },
};

function shownPath(place: Workplace, file: string): string {
  return isInside(place.top, file) ? relative(place.top, file) : file;
}

function refuse({ hooksPath }: Workplace, program: Program): void {
  if (hooksPath === undefined) return;
  const { written, folder, everywhere } = hooksPath;
  if (everywhere) {
    throw new ScanError(
      `core.hooksPath is ${written} for all your repositories, so a hook put there would run in each of them`,
      {
        hint: `Set it for this one: git config core.hooksPath .git/hooks, then run this again. Or add this to ${join(folder, 'pre-commit')} by hand: ${commandLine(program)}`,
      },
    );
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new ScanError(
      `git runs no hooks here: core.hooksPath is ${written}, which is no folder`,
      {
        hint: 'Unset it: git config --unset core.hooksPath, then run this again.',
      },
    );
  }
}

function advice({ inside, there, path }: Program): string[] {
  if (inside && !there)
    return [`Not in force yet: ${path} is not there. Run: npm install --save-dev scan-tokens`];
  if (inside) return [];
  return [
    'scan-tokens is not among the packages of this repository. With "npm install --save-dev scan-tokens" it is, for everybody; then run install again.',
  ];
}
