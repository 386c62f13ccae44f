/** Git's own hook, in the folder that git itself looks in. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ScanError } from '../errors.ts';
import { addTo, removeFrom } from './hook-file.ts';
import { isInside, programFor, type Program } from './program.ts';
import { commandLine, scriptLines } from './script.ts';
import { deed, undone } from './told.ts';
import { HOOKS, type HookName, type Manager, type Workplace } from './types.ts';

export const gitHook: Manager = {
  name: 'git',
  inUse: () => true,
  inForce: () => false,

  install(place, hook) {
    const folder = place.hooksPath?.folder ?? place.ownHooks;
    const program = programFor(place, false);
    refuse(place, program, hook);
    const file = join(folder, hook);
    const shown = shownPath(place, file);
    const change = addTo({
      path: file,
      shown,
      direct: true,
      first: hook === 'pre-push',
      script: (after) => scriptLines(program, hook, after),
      command: commandLine(program, hook),
    });
    return [
      ...deed(change, shown, hook),
      `Git runs ${shown}${place.hooksPath ? ` (core.hooksPath is ${place.hooksPath.written})` : ''}, and that runs: ${commandLine(program, hook)}`,
      ...advice(program, isCommitted(place, folder), shown),
    ];
  },

  uninstall(place) {
    const folders = [
      place.ownHooks,
      ...(place.hooksPath?.everywhere === false ? [place.hooksPath.folder] : []),
    ];
    const files = [...new Set(folders)].flatMap((folder) =>
      HOOKS.map((hook) => join(folder, hook)),
    );
    return files.flatMap((file) =>
      undone(removeFrom(file, shownPath(place, file)), shownPath(place, file)),
    );
  },
};

function shownPath(place: Workplace, file: string): string {
  return isInside(place.top, file) ? relative(place.top, file) : file;
}

function refuse({ hooksPath }: Workplace, program: Program, hook: HookName): void {
  if (hooksPath === undefined) return;
  const { written, folder, everywhere } = hooksPath;
  if (everywhere) {
    throw new ScanError(
      `core.hooksPath is ${written} for all your repositories, so a hook put there would run in each of them`,
      {
        hint: `Set it for this one: git config core.hooksPath .git/hooks, then run this again. Or add this to ${join(folder, hook)} by hand: ${commandLine(program, hook)}`,
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

/** Is the folder part of what is committed, as `.githooks` is where `core.hooksPath` names it? */
function isCommitted({ top, ownHooks }: Workplace, folder: string): boolean {
  return isInside(top, folder) && folder !== ownHooks;
}

function advice({ inside }: Program, committed: boolean, shown: string): string[] {
  const reach = committed
    ? `Commit ${shown}, so that it holds for everybody who clones this repository.`
    : 'It holds for this clone only: git does not carry its hooks to others.';
  if (inside) return [reach];
  return [
    ...(committed
      ? [`Do not commit ${shown} as it is: the path in it holds on this machine only.`]
      : [reach]),
    'scan-tokens is not among the packages of this repository. With "npm install --save-dev scan-tokens" it is, for everybody; then run install again.',
  ];
}
