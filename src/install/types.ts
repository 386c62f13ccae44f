/** The words of the install room. */

/** Where a hook is to be put, and what of git decides the place. All paths are absolute. */
export interface Workplace {
  /** The folder the command was started in. */
  readonly cwd: string;
  /** Top of the working tree; hooks are started there. */
  readonly top: string;
  /** Where git keeps hooks as long as no setting says otherwise. */
  readonly ownHooks: string;
  /** `core.hooksPath`, absent where it is not set. */
  readonly hooksPath?: HooksPath;
  /** The folder of the package that runs now. */
  readonly home: string;
}

export interface HooksPath {
  /** As it is written: `.husky/_`. */
  readonly written: string;
  /** The folder it means. */
  readonly folder: string;
  /** Set for every repository of this user or machine, not for this one. */
  readonly everywhere: boolean;
}

/** The hooks that may be put in. */
export const HOOKS = ['pre-commit', 'pre-push'] as const;
export type HookName = (typeof HOOKS)[number];

/**
 * One way of having hooks run: one manager a file. What git runs now is taken, else the first in the list that is in use.
 * Both deeds return what they did, a sentence a line, for the user.
 */
export interface Manager {
  readonly name: string;
  inUse(place: Workplace): boolean;
  /** Git starts it now, as its own hook shows. */
  inForce(place: Workplace): boolean;
  /** @throws ScanError where the hook cannot be put in, with what to do instead; then nothing was changed */
  install(place: Workplace, hook: HookName): string[];
  /** Takes out what `install` put in, and nothing else; nothing returned means nothing was there. */
  uninstall(place: Workplace): string[];
}
