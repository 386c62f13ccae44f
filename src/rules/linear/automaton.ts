/**
 * A pattern as the automaton of its positions (Glushkov): a state for each place in the pattern that takes a byte, a step
 * for each way from one to the next. Every way in which a backtracking matcher can go is a path through it.
 */
import type { AST } from '@eslint-community/regexpp';
import { bytesOf, lengths } from '../pattern.ts';
import { ByteSets, type SetId } from './byte-sets.ts';

/** Where a step leads, and whether by one way or, without a byte in between, by several. */
export type Steps = ReadonlyMap<number, 1 | 2>;

export interface Automaton {
  readonly sets: ByteSets;
  /** By state; state 0 is the start and takes nothing. */
  readonly takes: readonly SetId[];
  readonly steps: readonly Steps[];
}

/** More states than this take too long to look through. */
const MOST_STATES = 1500;
/** What a lookbehind may look at and still count as nothing. */
const SHORT_LOOK = 64;

/** What cannot be put into an automaton, or not into one of a decent size. */
export class NoAutomaton extends Error {}

/** Ways into a part, ways out of it, and in how many ways it takes nothing. */
interface Part {
  readonly first: Steps;
  readonly last: Steps;
  readonly empty: 0 | 1 | 2;
}

const NOTHING: Part = { first: new Map(), last: new Map(), empty: 1 };

/**
 * Counts above `exact` become open: `x{32}` is `xxx*`. Assertions of one place always hold, and a lookahead is a way that
 * ends. So no way to read a text is lost, and some are added.
 * @param exact largest fixed count that stays
 * @throws NoAutomaton
 */
export function automatonOf(pattern: AST.Pattern, ignoreCase: boolean, exact: number): Automaton {
  const made = new Builder(ignoreCase, exact);
  const { first } = made.alternatives(pattern.alternatives);
  return { sets: made.sets, takes: made.takes, steps: [first, ...made.steps.slice(1)] };
}

class Builder {
  readonly sets = new ByteSets();
  readonly takes: SetId[] = [-1];
  readonly steps: Map<number, 1 | 2>[] = [new Map<number, 1 | 2>()];
  readonly #ignoreCase: boolean;
  readonly #exact: number;

  constructor(ignoreCase: boolean, exact: number) {
    this.#ignoreCase = ignoreCase;
    this.#exact = exact;
  }

  alternatives(all: readonly AST.Alternative[]): Part {
    return all.map(({ elements }) => this.#sequence(elements)).reduce(either);
  }

  #sequence(elements: readonly AST.Element[]): Part {
    return elements.reduce<Part>((part, each) => this.#then(part, this.#element(each)), NOTHING);
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives);
      case 'Quantifier':
        return this.#repeated(element);
      case 'Assertion':
        return this.#assertion(element);
      default:
        return this.#position(element);
    }
  }

  #position(element: AST.Element): Part {
    const bytes = bytesOf(element);
    if (bytes === null) throw new NoAutomaton(`${element.raw} takes no byte`);
    if (this.takes.length >= MOST_STATES) throw new NoAutomaton('it is too long');
    const state = this.takes.push(this.sets.idOf(this.#cased(bytes))) - 1;
    this.steps.push(new Map());
    return { first: new Map([[state, 1]]), last: new Map([[state, 1]]), empty: 0 };
  }

  #cased(bytes: readonly number[]): readonly number[] {
    if (!this.#ignoreCase) return bytes;
    const both = bytes.flatMap((byte) => {
      const text = String.fromCharCode(byte);
      return [byte, ...[text.toLowerCase(), text.toUpperCase()].map((each) => each.charCodeAt(0))];
    });
    return [...new Set(both)].filter((byte) => byte < 256).sort((a, b) => a - b);
  }

  #assertion(assertion: AST.Assertion): Part {
    if (assertion.kind !== 'lookahead' && assertion.kind !== 'lookbehind') return NOTHING;
    if (assertion.kind === 'lookahead') {
      const { first } = this.alternatives(assertion.alternatives);
      return { first, last: new Map(), empty: 1 };
    }
    const longest = Math.max(...assertion.alternatives.map((each) => lengths(each)[1]));
    if (longest > SHORT_LOOK) throw new NoAutomaton(`${assertion.raw} looks far back`);
    return NOTHING;
  }

  #repeated({ element, min, max }: AST.Quantifier): Part {
    const open = max >= 4 && !(min === max && max <= this.#exact);
    let part = NOTHING;
    for (let n = 0; n < (open ? Math.min(min, 2) : min); n++)
      part = this.#then(part, this.#element(element));
    if (open) {
      const again = this.#often(this.#element(element));
      // Repetitions that have to be there may take nothing, any of them: (?:a?){40}.
      if (min > 2 && part.empty > 0) this.#connect(again.last, again.first);
      return this.#then(part, again);
    }
    let more = NOTHING;
    for (let n = min; n < max; n++) more = maybe(this.#then(this.#element(element), more));
    return this.#then(part, more);
  }

  #often(part: Part): Part {
    this.#connect(part.last, part.first);
    return maybe(part);
  }

  #then(a: Part, b: Part): Part {
    this.#connect(a.last, b.first);
    return {
      first: a.empty === 0 ? a.first : sum(a.first, b.first, a.empty),
      last: b.empty === 0 ? b.last : sum(b.last, a.last, b.empty),
      empty: atMostTwo(a.empty * b.empty),
    };
  }

  #connect(from: Steps, to: Steps): void {
    for (const [a, waysOut] of from) {
      const steps = this.steps[a]!;
      for (const [b, waysIn] of to) steps.set(b, ways((steps.get(b) ?? 0) + waysOut * waysIn));
    }
  }
}

function either(a: Part, b: Part): Part {
  return {
    first: sum(a.first, b.first, 1),
    last: sum(a.last, b.last, 1),
    empty: atMostTwo(a.empty + b.empty),
  };
}

/** A repetition that takes nothing is given up at once (ECMA-262, RepeatMatcher), so there is one way to take nothing. */
function maybe(part: Part): Part {
  return { ...part, empty: 1 };
}

function sum(a: Steps, b: Steps, times: number): Steps {
  const all = new Map(a);
  for (const [state, count] of b) all.set(state, ways((all.get(state) ?? 0) + count * times));
  return all;
}

function ways(count: number): 1 | 2 {
  return count > 1 ? 2 : 1;
}

function atMostTwo(count: number): 0 | 1 | 2 {
  return count === 0 ? 0 : ways(count);
}

