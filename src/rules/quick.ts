/** Refuses patterns that may take for ever: they come with a pull request, and run in a hook. */
import { createContext, Script } from 'node:vm';
import type { AST } from '@eslint-community/regexpp';
import { ConfigError } from '../errors.ts';
import { parsePattern } from './pattern.ts';
import { sampleOf, seeded } from './sample.ts';
import type { Rule } from './types.ts';

/** What shows that a pattern is slow: text that takes it longer than `milliseconds`. */
export interface Witness {
  /** The part that is repeated, what stands before it, and how often it was. */
  readonly before: string;
  readonly pumped: string;
  readonly times: number;
  readonly milliseconds: number;
}

/** In milliseconds: a linear pattern needs none of it for some hundred characters. */
const PATIENCE = 100;
/** An exponential pattern doubles its time with each; 40 would take hours. */
const SHORT = [10, 20, 40] as const;

/** @throws ConfigError for a pattern that takes exponential time, with the text that shows it */
export function assertQuick(rule: Rule): void {
  const witness = slowest(rule, SHORT, PATIENCE);
  if (witness === null) return;
  throw new ConfigError(
    `${rule.id}: the pattern may take for ever: ${describeWitness(witness)} takes it more than ${PATIENCE} ms`,
    { hint: 'A part that repeats must not hold a part that repeats the same characters: (?:a+)+ is a+.' },
  );
}

/** `"aaa", then 40 times "ab"` */
export function describeWitness({ before, pumped, times }: Witness): string {
  const start = before === '' ? '' : `${JSON.stringify(before)}, then `;
  return `${start}${times} times ${JSON.stringify(pumped)}`;
}

/**
 * Tries texts that make a pattern go back and forth: whatever it repeats, often, and then something that does not fit.
 * @param times how often
 * @param patience in milliseconds; a text that takes longer is given up
 * @returns the first text that takes longer, however often it is tried
 */
export function slowest(rule: Rule, times: readonly number[], patience: number): Witness | null {
  const takesLonger = clockFor(rule);
  for (const { before, pumped } of pumps(parsePattern(rule.pattern))) {
    for (const count of times) {
      const text = `${before}${pumped.repeat(count)}\0`;
      // A busy machine can make anything slow once, so it is tried again with more patience.
      const goes = [patience, 2 * patience, 4 * patience];
      if (goes.every((most) => takesLonger(text, most)))
        return { before, pumped, times: count, milliseconds: 4 * patience };
    }
  }
  return null;
}

/** Says whether the pattern takes longer than so many milliseconds for a text; it is stopped there. */
function clockFor(rule: Rule): (text: string, most: number) => boolean {
  const regex = new RegExp(`(?:${rule.pattern})(?![^])`, rule.ignoreCase ? 'gis' : 'gs');
  const context = createContext({ regex, text: '' });
  const script = new Script('regex.lastIndex = 0; regex.test(text)');
  script.runInContext(context);
  return (text, most) => {
    context['text'] = text;
    try {
      script.runInContext(context, { timeout: most });
      return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
      throw error;
    }
  };
}

interface Pump {
  readonly before: string;
  readonly pumped: string;
}

/** Each quantifier of the pattern, with text that leads to it and text that it repeats. */
function pumps(pattern: AST.Pattern): Pump[] {
  const found = new Map<string, Pump>();
  for (const alternative of pattern.alternatives) collect(alternative, '', found);
  return [...found.values()];
}

function collect(alternative: AST.Alternative, before: string, found: Map<string, Pump>): void {
  let led = before;
  for (const element of alternative.elements) {
    ofElement(element, led, found);
    led += textOf(element, 1);
  }
}

function ofElement(element: AST.Element, before: string, found: Map<string, Pump>): void {
  if (element.type === 'Quantifier') {
    if (element.max > 1) {
      for (const seed of [1, 2]) {
        const pumped = textOf(element.element, seed);
        if (pumped !== '') found.set(`${before}\0${pumped}`, { before, pumped });
      }
    }
    ofElement(element.element, before, found);
  }
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    for (const inner of element.alternatives) collect(inner, before, found);
  }
}

function textOf(element: AST.Element, seed: number): string {
  if (element.type === 'Assertion') return '';
  return sampleOf(element.raw, seeded(`pump ${seed}`));
}
