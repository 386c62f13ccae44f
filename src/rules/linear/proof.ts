/** What can be proved of the time that a rule's pattern takes, for every text there is. */
import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../pattern.ts';
import type { Rule } from '../types.ts';
import { ambiguityOf, isAmbiguous, type Ambiguity } from './ambiguity.ts';
import { asRun, isMoving } from './as-run.ts';
import { automatonOf, NoAutomaton, type Automaton } from './automaton.ts';
import { mostWays } from './most-ways.ts';
import { Budget, Exhausted } from './search.ts';
import { waysOf } from './ways.ts';

/** Text that a pattern can be made slow with, if anything can. */
export interface Suspect {
  readonly growth: Ambiguity['growth'] | 'large';
  readonly before: string;
  readonly pumped: string;
}

export type Proof =
  /** For every text: never more than so many steps for each of its bytes. */
  | { readonly kind: 'linear'; readonly steps: number }
  /** That could not be shown. `suspect`: where it is to be tried, if that is known. */
  | { readonly kind: 'open'; readonly suspect: Suspect | null };

/** Fixed counts above these are opened: the first is quicker, the second tells more. */
const EXACT = [2, 8] as const;
/** Steps of a search. Built-in patterns need some thousand. */
const PATIENCE = 300_000;
const PLACES = 300;
/** More ways than this at once are as bad as growing ones. */
const MOST_WAYS = 1000;
/** Steps for the longest text that the pattern is run on: some tenths of a second. */
const MOST_STEPS = 25_000_000;

export function proofOf(rule: Rule): Proof {
  const moving = isMoving(rule);
  // A match that begins anywhere may be read from each byte on, as far as a match goes.
  const reach = moving ? rule.maxLength : 1;
  const longest = moving ? 2 * rule.maxLength : rule.maxLength;
  let suspect: Suspect | null = null;
  for (const show of shows(rule, reach)) {
    const shown = attempt(show);
    if (typeof shown !== 'number') suspect ??= shown;
    else if (shown * longest <= MOST_STEPS) return { kind: 'linear', steps: shown };
  }
  return { kind: 'open', suspect };
}

/** The ways to show it, the quickest first. Each gives steps for a byte, or what it would be slow with. */
function* shows(rule: Rule, reach: number): Generator<() => number | Suspect | null> {
  const whole = () => asRun(rule);
  const alone = () => parsePattern(rule.pattern);
  yield* automata(rule, whole, 1, statesOf);
  if (reach > 1) yield* automata(rule, alone, reach, statesOf);
  yield () => waysOf(alone(), rule.maxLength) * reach;
  yield* automata(rule, alone, reach, mostOf);
}

type Count = (automaton: Automaton) => number | Suspect | null;

function* automata(
  rule: Rule,
  pattern: () => AST.Pattern,
  reach: number,
  count: Count,
): Generator<() => number | Suspect | null> {
  for (const exact of EXACT) {
    yield () => {
      const ways = waysAtOnce(automatonOf(pattern(), rule.ignoreCase, exact), count);
      return typeof ways === 'number' ? ways * reach : ways;
    };
  }
}

/** @returns how many ways are open at once; or what it would be slow with; null where it is too large to be told */
function waysAtOnce(automaton: Automaton, count: Count): number | Suspect | null {
  return ambiguityOf(automaton, new Budget(PATIENCE)) ?? count(automaton);
}

/** Where no state can be reached in two ways, there are no more ways than states. */
function statesOf(automaton: Automaton): number | null {
  return isAmbiguous(automaton, new Budget(PATIENCE)) ? null : automaton.takes.length;
}

function mostOf(automaton: Automaton): number | Suspect | null {
  const { ways, text, proved } = mostWays(automaton, PLACES);
  if (ways > MOST_WAYS) return { growth: 'large', before: text, pumped: '' };
  return proved ? ways : null;
}

function attempt<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (error) {
    if (error instanceof NoAutomaton || error instanceof Exhausted) return null;
    throw error;
  }
}
