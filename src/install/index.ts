/** Puts hooks in place, by the hook manager that the repository uses. */
import { gitHook } from './git-hook.ts';
import { husky } from './husky.ts';
import { lefthook } from './lefthook.ts';
import { preCommit } from './pre-commit.ts';
import { simpleGitHooks } from './simple-git-hooks.ts';
import { makeSnapshot } from './snapshot.ts';
import type { HookName, Manager } from './types.ts';
import { openWorkplace, type Start } from './workplace.ts';

/** The last one is always in use. */
const MANAGERS: readonly Manager[] = [husky, lefthook, preCommit, simpleGitHooks, gitHook];

/**
 * @returns what was done, a sentence a line
 * @throws ScanError where it could not be done
 */
export async function installHooks(start: Start, hooks: readonly HookName[]): Promise<string[]> {
  const place = await openWorkplace(start);
  const manager =
    MANAGERS.find((each) => each.inForce(place)) ??
    MANAGERS.find((each) => each.inUse(place)) ??
    gitHook;
  // What holds for both hooks is told once.
  const told = [...new Set(hooks.flatMap((hook) => manager.install(place, hook)))];
  makeSnapshot(place.home);
  return told;
}

/**
 * Looks in every place where a hook of ours may be, whatever is in use now.
 * @returns what was done, a sentence a line
 * @throws ScanError where it could not be done
 */
export async function uninstallHooks(start: Start): Promise<string[]> {
  const place = await openWorkplace(start);
  const done = MANAGERS.flatMap((manager) => manager.uninstall(place));
  return done.length > 0
    ? [...new Set(done)]
    : ['No hook of scan-tokens is here; nothing was changed.'];
}
