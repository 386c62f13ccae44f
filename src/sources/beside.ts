/** Looks at a second source beside the one that is counted. */
import { GitError } from '../errors.ts';
import type { Entry, Source } from './types.ts';

/**
 * The entries of `main`, then those of `more`. Only the former are counted; that none of the latter is lost is made
 * sure of here, since their number is told nowhere.
 */
export function beside(main: Source, more: Source): Source {
  return {
    noun: main.noun,
    async *entries() {
      yield* main.entries();
      let seen = 0;
      for await (const entry of more.entries()) {
        if (entry.origin.part !== 'name') seen++;
        const told = uncounted(entry);
        if (told !== null) yield told;
      }
      if (seen !== more.expected()) throw new GitError(`${more.noun}s were lost on the way`);
    },
    expected: () => main.expected(),
  };
}

/** A skip needs no word here: it was told when its content was staged. */
function uncounted(entry: Entry): Entry | null {
  if (entry.kind === 'skip') return null;
  return entry.kind === 'item' ? { ...entry, uncounted: true } : entry;
}
