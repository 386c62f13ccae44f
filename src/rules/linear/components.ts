/** The loops of an automaton: its strongly connected parts. https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm */
import type { Automaton } from './automaton.ts';

/** @returns for each state the number of its loop; -1 for a state that is in none */
export function loopsOf({ steps }: Automaton): readonly number[] {
  const loop = steps.map(() => -1);
  const index: number[] = [];
  const low: number[] = [];
  const stack: number[] = [];
  const onStack = new Set<number>();
  let loops = 0;
  const visit = (state: number): void => {
    index[state] = low[state] = index.length + 1;
    stack.push(state);
    onStack.add(state);
    for (const to of steps[state]!.keys()) {
      if (index[to] === undefined) visit(to);
      if (onStack.has(to)) low[state] = Math.min(low[state], low[to]!);
    }
    if (low[state] === index[state]) close(state);
  };
  const close = (root: number): void => {
    const part: number[] = [];
    for (let state = stack.pop()!; ; state = stack.pop()!) {
      onStack.delete(state);
      part.push(state);
      if (state === root) break;
    }
    if (part.length === 1 && !steps[root]!.has(root)) return;
    for (const state of part) loop[state] = loops;
    loops++;
  };
  visit(0);
  return loop;
}
