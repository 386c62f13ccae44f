/**
 * Looks for what makes a backtracking matcher slow: texts that can be read in more and more ways as they grow. After
 * Weber and Seidl, On the degree of ambiguity of finite automata, 1991: https://doi.org/10.1016/0304-3975(91)90381-B
 */
import type { Automaton } from './automaton.ts';
import { EMPTY } from './byte-sets.ts';
import { loopsOf } from './components.ts';
import { reachable, wayTo, type Budget, type StepsOf, type Way } from './search.ts';

/** Ways to read a text grow with each repetition of its pumped part, or as a power of how often it is repeated. */
export interface Ambiguity {
  readonly growth: 'exponential' | 'polynomial';
  readonly before: string;
  readonly pumped: string;
}

/**
 * @returns what makes ways grow without end; null where nothing does: then the cost of a text is linear in its length
 * @throws Exhausted
 */
export function ambiguityOf(automaton: Automaton, budget: Budget): Ambiguity | null {
  const loop = loopsOf(automaton);
  return twiceRound(automaton, loop, budget) ?? loopAfterLoop(automaton, loop, budget);
}

/**
 * Is there a text that can be read in two ways to the same state? Where there is none, no more ways are open at once than
 * there are states.
 * @throws Exhausted
 */
export function isAmbiguous(automaton: Automaton, budget: Budget): boolean {
  const { steps } = automaton;
  if (steps.some((each) => [...each.values()].includes(2))) return true;
  const size = steps.length;
  const pairs = reachable([0], pairSteps(automaton), budget);
  return [...pairs].some((pair) => {
    const [a, b] = [Math.floor(pair / size), pair % size];
    if (a === b) return false;
    for (const [to] of pairSteps(automaton)(pair))
      if (Math.floor(to / size) === to % size) return true;
    return false;
  });
}

/** Two states that the same byte leads on, as one number. */
function pairSteps({ steps, takes, sets }: Automaton, within?: readonly boolean[]): StepsOf {
  const size = steps.length;
  return function* (pair) {
    for (const a of steps[Math.floor(pair / size)]!.keys()) {
      if (within !== undefined && within[a] !== true) continue;
      for (const b of steps[pair % size]!.keys()) {
        if (within !== undefined && within[b] !== true) continue;
        const read = sets.shared(takes[a]!, takes[b]!);
        if (read !== EMPTY) yield [a * size + b, read];
      }
    }
  };
}

/** Exponential: from a state, the same text leads back to it in two ways. */
function twiceRound(
  automaton: Automaton,
  loop: readonly number[],
  budget: Budget,
): Ambiguity | null {
  const size = loop.length;
  for (let number = 0; loop.includes(number); number++) {
    const within = loop.map((each) => each === number);
    const same = loop.flatMap((each, state) => (each === number ? [state * size + state] : []));
    const steps = pairSteps(automaton, within);
    const double = doubleStep(automaton, loop, number);
    const apart = (pair: number) => Math.floor(pair / size) !== pair % size;
    const away = [...reachable(same, steps, budget)].filter(apart);
    for (const pair of double === null ? away : []) {
      const home = wayTo([pair], steps, (to) => !apart(to), budget);
      if (home === null) continue;
      const out = wayTo(same, steps, (to) => to === pair, budget)!;
      return witness(automaton, 'exponential', Math.floor(out.start / size), [out, home], budget);
    }
    if (double !== null) return witness(automaton, 'exponential', double.start, [double], budget);
  }
  return null;
}

/** A step inside of a loop that can be taken in two ways without a byte in between: `(?:a?b?c)*` has none, `(?:a?|b?)c` one. */
function doubleStep(
  { steps, takes }: Automaton,
  loop: readonly number[],
  number: number,
): Way | null {
  for (const [start, each] of steps.entries()) {
    if (loop[start] !== number) continue;
    for (const [end, ways] of each)
      if (ways === 2 && loop[end] === number) return { start, end, reads: [takes[end]!] };
  }
  return null;
}

/** Polynomial: a text leads round a loop, from there to a second one, and round that. */
function loopAfterLoop(
  automaton: Automaton,
  loop: readonly number[],
  budget: Budget,
): Ambiguity | null {
  const size = loop.length;
  const steps = pairSteps(automaton);
  for (const [p, first] of loop.entries()) {
    if (first < 0) continue;
    const behind = reachable([p], oneStep(automaton), budget);
    for (const q of behind) {
      const second = loop[q]!;
      if (second < 0 || second === first) continue;
      const both = p * size + q;
      const within = (pair: number) =>
        loop[Math.floor(pair / size)] === first && loop[pair % size] === second;
      // Both loops have to take the same text: quickly told, and mostly not so.
      if (wayTo([both], only(steps, within), (to) => to === both, budget) === null) continue;
      const way = threeAtOnce(automaton, loop, [p, q], behind, budget);
      if (way !== null) return witness(automaton, 'polynomial', p, [way], budget);
    }
  }
  return null;
}

function oneStep({ steps, takes }: Automaton): StepsOf {
  return function* (state) {
    for (const to of steps[state]!.keys()) yield [to, takes[to]!];
  };
}

function only(steps: StepsOf, wanted: (node: number) => boolean): StepsOf {
  return function* (node) {
    for (const step of steps(node)) if (wanted(step[0])) yield step;
  };
}

/** From p to p, from p to q and from q to q, by the same text. */
function threeAtOnce(
  { steps, takes, sets }: Automaton,
  loop: readonly number[],
  [p, q]: readonly [number, number],
  behind: ReadonlySet<number>,
  budget: Budget,
): Way | null {
  const size = loop.length;
  const nameOf = (a: number, b: number, c: number) => (a * size + b) * size + c;
  const next: StepsOf = function* (node) {
    const [a, b, c] = [Math.floor(node / size / size), Math.floor(node / size) % size, node % size];
    for (const toA of steps[a]!.keys()) {
      if (loop[toA] !== loop[p]) continue;
      for (const toC of steps[c]!.keys()) {
        if (loop[toC] !== loop[q]) continue;
        const outer = sets.shared(takes[toA]!, takes[toC]!);
        if (outer === EMPTY) continue;
        for (const toB of steps[b]!.keys()) {
          if (!behind.has(toB)) continue;
          const read = sets.shared(outer, takes[toB]!);
          if (read !== EMPTY) yield [nameOf(toA, toB, toC), read];
        }
      }
    }
  };
  return wayTo([nameOf(p, p, q)], next, (to) => to === nameOf(p, q, q), budget);
}

/** Puts the texts together: how to get to the state, and what leads round. */
function witness(
  automaton: Automaton,
  growth: Ambiguity['growth'],
  state: number,
  round: readonly Way[],
  budget: Budget,
): Ambiguity {
  const { sets } = automaton;
  const steps = oneStep(automaton);
  const textOf = (way: Way | null) => (way?.reads ?? []).map((read) => sets.pick(read)).join('');
  const before = textOf(wayTo([0], steps, (to) => to === state, budget));
  const end = round.at(-1)!.end;
  const last = growth === 'polynomial' ? state : end % automaton.steps.length;
  const home =
    last === state ? '' : textOf(wayTo([last], steps, (to) => to === state, budget));
  return { growth, before, pumped: round.map(textOf).join('') + home };
}
