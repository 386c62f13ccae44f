/** Puts the pre-commit hook in place, by the hook manager that the repository uses. */
import { gitHook } from './git-hook.ts';
import { husky } from './husky.ts';
import type { Manager } from './types.ts';
import { openWorkplace, type Start } from './workplace.ts';

/** The last one is always in use. */
const MANAGERS: readonly Manager[] = [husky, gitHook];

/**
 * @returns what was done, a sentence a line
 * @throws ScanError where it could not be done
 */
export async function installHook(start: Start): Promise<string[]> {
  const place = await openWorkplace(start);
  const manager = MANAGERS.find((each) => each.inUse(place)) ?? gitHook;
  return manager.install(place);
}

/**
 * Looks in every place where a hook of ours may be, whatever is in use now.
 * @returns what was done, a sentence a line
 * @throws ScanError where it could not be done
 */
export async function uninstallHook(start: Start): Promise<string[]> {
  const place = await openWorkplace(start);
  const done = MANAGERS.flatMap((manager) => manager.uninstall(place));
  return done.length > 0 ? done : ['No hook of scan-tokens is here; nothing was changed.'];
}
