/** Words for what happened to a hook's file. */
import type { Change } from './hook-file.ts';
import type { HookName } from './types.ts';

export function deed(
  { did, wakened }: Change,
  shown: string,
  hook: HookName = 'pre-commit',
): string[] {
  const looked =
    hook === 'pre-commit'
      ? 'every commit is looked at before it is made'
      : 'what is pushed is looked at before it is sent';
  const words = {
    made: `Made ${shown}: ${looked}.`,
    added: `Added to ${shown}: ${looked}. What was there stays.`,
    renewed: `Renewed the lines of scan-tokens in ${shown}. What else is there stays.`,
    nothing: `${shown} has the hook already; nothing was changed.`,
    removed: `Took the hook out of ${shown}. What else is there stays.`,
    deleted: `Deleted ${shown}, which held nothing but the hook.`,
  };
  const wake =
    'It could not be executed before, so git had passed it over: what else is in it runs now, too.';
  return [words[did], ...(wakened ? [wake] : [])];
}

/** As `deed`, with no word where there was nothing to take out. */
export function undone(change: Change, shown: string): string[] {
  return change.did === 'nothing' ? [] : deed(change, shown);
}
