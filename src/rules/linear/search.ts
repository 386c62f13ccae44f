/** Finds ways through a graph that is made while it is walked, and the texts that they read. */

/** Nodes are numbers; each step reads a set of bytes. */
export type StepsOf = (node: number) => Iterable<readonly [to: number, read: number]>;

/** No more steps than these are taken, so that no pattern keeps the search for long. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws Exhausted */
  spend(): void {
    if (--this.#left < 0) throw new Exhausted('too many steps');
  }
}

export class Exhausted extends Error {}

export interface Way {
  readonly start: number;
  readonly end: number;
  /** What its steps read, in order. */
  readonly reads: readonly number[];
}

/** @returns a shortest way of one step or more to a node that is wanted; null where there is none */
export function wayTo(
  from: Iterable<number>,
  stepsOf: StepsOf,
  wanted: (node: number) => boolean,
  budget: Budget,
): Way | null {
  const came = new Map<number, readonly [before: number, read: number] | null>();
  for (const start of from) came.set(start, null);
  // A Map goes on to what is added while it is walked through.
  for (const node of came.keys()) {
    for (const [to, read] of stepsOf(node)) {
      budget.spend();
      if (wanted(to)) return { ...back(node, came), end: to, reads: [...back(node, came).reads, read] };
      if (!came.has(to)) came.set(to, [node, read]);
    }
  }
  return null;
}

function back(
  last: number,
  came: ReadonlyMap<number, readonly [before: number, read: number] | null>,
): { start: number; reads: number[] } {
  const reads: number[] = [];
  let node = last;
  for (let step = came.get(node); step; step = came.get(node)) {
    reads.push(step[1]);
    node = step[0];
  }
  return { start: node, reads: reads.reverse() };
}

/** All nodes that can be reached, the beginnings among them. */
export function reachable(from: Iterable<number>, stepsOf: StepsOf, budget: Budget): Set<number> {
  const found = new Set(from);
  for (const node of found) {
    for (const [to] of stepsOf(node)) {
      budget.spend();
      found.add(to);
    }
  }
  return found;
}
