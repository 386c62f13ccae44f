/** Lets several threads do the work of a source, where there is enough of it. The entries are the same, in the same order. */
import { availableParallelism } from 'node:os';
import { piecesReader } from '../../sources/file-pieces.ts';
import type { Entry, Source } from '../../sources/types.ts';
import { together, type Means } from './together.ts';

/** In bytes: so much is looked at before it is known how large the files are. */
const LOOK_FIRST = 1_000_000;
/** In bytes: with less left, the start of a thread takes longer than what it spares. */
const WORTH = 12_000_000;
/** In bytes: with less left, threads that nobody asked for cost too much processor time for what they spare on the clock. */
const WORTH_UNASKED = 200_000_000;
/** More were not measured. */
const MOST = 4;

/**
 * @param jobs how many threads may work, this one among them
 * @returns the source itself where it cannot be divided, or where one thread is to do all
 */
export function shared(source: Source, means: Means, jobs: number | 'auto'): Source {
  const threads = jobs === 'auto' ? Math.min(MOST, availableParallelism()) : jobs;
  if (source.divide === undefined || threads === 1) return source;
  return {
    noun: source.noun,
    expected: () => source.expected(),
    entries: () => entriesOf(source, means, threads, jobs === 'auto' ? WORTH_UNASKED : WORTH),
  };
}

async function* entriesOf(
  source: Source,
  means: Means,
  threads: number,
  worth: number,
): AsyncGenerator<Entry> {
  const pieces = (await source.divide?.()) ?? [];
  const read = piecesReader();
  let [at, bytes] = [0, 0];
  for (; at < pieces.length && !pays(worth, at, bytes, pieces.length); at++) {
    for (const entry of read(pieces[at]!)) {
      if (entry.kind === 'item') bytes += entry.size;
      yield entry;
    }
  }
  if (at < pieces.length) yield* together(pieces.slice(at), means, threads - 1);
}

/** Is there enough left, as large as files were so far? Told by bytes, not by a clock: it is the same each time. */
function pays(worth: number, at: number, bytes: number, all: number): boolean {
  return bytes >= LOOK_FIRST && (bytes / at) * (all - at) >= worth;
}
