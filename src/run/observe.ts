/** Lets somebody see how far a run has come, and end it. */
import type { Entry, Source } from '../sources/types.ts';
import type { Located } from './collect.ts';

/** How far a run has come. */
export interface SoFar {
  /** Entries that were taken: files, versions of files. */
  readonly entries: number;
  /** How many there are as far as is known now; it may still grow. */
  readonly expected: number;
  readonly bytes: number;
  /** What is counted, in the singular. */
  readonly noun: string;
}

export interface Observer {
  /** Called after each entry. */
  readonly onEntry?: (soFar: SoFar) => void;
  /** Called for each finding; a file of suppressions may still allow it. */
  readonly onFound?: (located: Located) => void;
  /** Ends the run with the signal's own reason, at the next entry. */
  readonly signal?: AbortSignal;
}

/** The same source, watched. */
export function observed(source: Source, { onEntry, signal }: Observer): Source {
  if (onEntry === undefined && signal === undefined) return source;
  return {
    noun: source.noun,
    async *entries() {
      signal?.throwIfAborted();
      let [entries, bytes] = [0, 0];
      for await (const entry of source.entries()) {
        yield entry;
        signal?.throwIfAborted();
        if (isCounted(entry)) entries += timesOf(entry);
        if (entry.kind === 'item') bytes += entry.size;
        onEntry?.({ entries, expected: source.expected(), bytes, noun: source.noun });
      }
    },
    expected: () => source.expected(),
  };
}

function timesOf(entry: Entry): number {
  return entry.kind === 'item' ? (entry.times ?? 1) : 1;
}

function isCounted(entry: Entry): boolean {
  return entry.origin.part !== 'name' && !(entry.kind === 'item' && entry.uncounted === true);
}
