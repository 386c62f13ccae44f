/** How many ways a matcher may have open at once, for an automaton whose ways do not grow without end. */
import type { Automaton } from './automaton.ts';

/** The most ways that were found, and a text that has them open. */
export interface MostWays {
  readonly ways: number;
  readonly text: string;
  /** No text has more. */
  readonly proved: boolean;
}

/** Open ways by state. */
type Counts = ReadonlyMap<number, number>;

/** Goes on where most ways are open, until all is seen or so many places were looked at. */
export function mostWays(automaton: Automaton, places: number): MostWays {
  const bytes = telling(automaton);
  const waiting: { readonly counts: Counts; readonly text: string; readonly ways: number }[] = [
    { counts: new Map([[0, 1]]), text: '', ways: 1 },
  ];
  const seen = new Set<string>();
  let best = waiting[0]!;
  for (let looked = 0; waiting.length > 0; looked++) {
    if (looked >= places) return { ...best, proved: false };
    waiting.sort((a, b) => a.ways - b.ways);
    const { counts, text } = waiting.pop()!;
    for (const byte of bytes) {
      const after = step(automaton, counts, byte);
      const name = [...after].sort(([a], [b]) => a - b).join(';');
      if (after.size === 0 || seen.has(name)) continue;
      seen.add(name);
      const next = { counts: after, text: text + byte, ways: sum(after) };
      if (next.ways > best.ways) best = next;
      waiting.push(next);
    }
  }
  return { ...best, proved: true };
}

/** One byte of each kind that the automaton tells from others. */
function telling({ sets, takes }: Automaton): string[] {
  const ids = [...new Set(takes)].filter((id) => id >= 0);
  const kinds = new Map<string, string>();
  for (let code = 0; code < 256; code++) {
    const byte = String.fromCharCode(code);
    const kind = ids.filter((id) => sets.has(id, code)).join();
    if (kind !== '' && !kinds.has(kind)) kinds.set(kind, byte);
  }
  return [...kinds.values()];
}

function step({ steps, takes, sets }: Automaton, counts: Counts, byte: string): Counts {
  const after = new Map<number, number>();
  const code = byte.charCodeAt(0);
  for (const [state, count] of counts)
    for (const [to, ways] of steps[state]!)
      if (sets.has(takes[to]!, code)) after.set(to, (after.get(to) ?? 0) + count * ways);
  return after;
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
