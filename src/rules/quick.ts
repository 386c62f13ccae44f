/** Refuses patterns that may take for ever: they come with a pull request, and run in a hook. */
import { createContext, Script } from 'node:vm';
import { ConfigError } from '../errors.ts';
import { isMoving } from './linear/as-run.ts';
import { proofOf, type Proof, type Suspect } from './linear/proof.ts';
import { pumps } from './linear/pumps.ts';
import { parsePattern } from './pattern.ts';
import type { Rule } from './types.ts';

/** What shows that a pattern is slow: text that takes it longer than `milliseconds`. */
export interface Witness {
  /** The part that is repeated, what stands before it, and how often it was. */
  readonly before: string;
  readonly pumped: string;
  readonly times: number;
  readonly milliseconds: number;
  /** How its time grows, where that was worked out. */
  readonly growth?: Suspect['growth'];
}

/** How quick a pattern is. */
export interface Speed {
  readonly proof: Proof;
  /** Null where nothing that was tried takes it long. */
  readonly slow: Witness | null;
}

/** An exponential pattern doubles its time with each; 40 would take hours. The long ones are for the others. */
const TIMES = [10, 20, 40, 200, 1000, 4000, 16_000] as const;
/** In milliseconds: a linear pattern takes a few of them for the longest text there is, a quadratic one some hundred. */
const PATIENCE = 100;
/** A busy machine can make anything slow once. */
const GOES = 3;

/** What is proved is not tried. */
export function speedOf(rule: Rule): Speed {
  const proof = proofOf(rule);
  if (proof.kind === 'linear') return { proof, slow: null };
  return { proof, slow: slowest(rule, TIMES, PATIENCE, proof.suspect) };
}

/** @throws ConfigError for a pattern that takes long, with the text that shows it */
export function assertQuick(rule: Rule): void {
  const { slow } = speedOf(rule);
  if (slow === null) return;
  throw new ConfigError(
    `${rule.id}: the pattern may take for ever: ${describeWitness(slow)} takes it more than ${slow.milliseconds} ms`,
    { hint: 'Parts that may read the same characters must not stand in or after each other: (?:a+)+ and a+a+ are a+.' },
  );
}

/** `"aaa", then 40 times "ab"` */
export function describeWitness({ before, pumped, times }: Witness): string {
  if (pumped === '') return JSON.stringify(before);
  const start = before === '' ? '' : `${JSON.stringify(before)}, then `;
  return `${start}${times} times ${JSON.stringify(pumped)}`;
}

/**
 * Tries texts that make a pattern go back and forth: whatever it repeats, often, and then something that does not fit.
 * @param times how often; never more than the longest text that a rule is run on holds
 * @param patience in milliseconds; a text that takes longer is given up
 * @param suspect is tried first
 * @returns the first text that takes longer, however often it is tried
 */
export function slowest(
  rule: Rule,
  times: readonly number[],
  patience: number,
  suspect: Suspect | null = null,
): Witness | null {
  const takesLonger = clockFor(rule);
  const longest = rule.maxLength + (rule.recogniser === 'shape' ? rule.anchorOffset[1] : 0);
  const tried = [...(suspect === null ? [] : [suspect]), ...pumps(parsePattern(rule.pattern))];
  for (const pump of tried) {
    const most = Math.ceil(longest / Math.max(1, pump.pumped.length));
    for (const count of new Set(times.map((each) => Math.min(each, most)))) {
      const text = `${pump.before}${pump.pumped.repeat(count)}\0`;
      const goes = Array.from({ length: GOES }, () => patience);
      if (goes.every((each) => takesLonger(text, each)))
        return { ...pump, times: count, milliseconds: patience };
    }
  }
  return null;
}

/** Says whether the pattern takes longer than so many milliseconds for a text; it is stopped there. */
function clockFor(rule: Rule): (text: string, most: number) => boolean {
  const flags = `${rule.ignoreCase ? 'i' : ''}s${isMoving(rule) ? 'g' : 'y'}`;
  const regex = new RegExp(`(?:${rule.pattern})(?![^])`, flags);
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
