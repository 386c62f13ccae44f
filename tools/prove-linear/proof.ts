/** Proves of one pattern, as it really runs, that it takes no more than linear time, or that its cost has a small bound. */
import { createHash } from 'node:crypto';
import { check } from 'recheck';
import { isMoving } from '../../src/rules/linear/as-run.ts';
import { waysOf } from '../../src/rules/linear/ways.ts';
import { parsePattern } from '../../src/rules/pattern.ts';
import type { Rule } from '../../src/rules/types.ts';
import { alternativesOf, loosen } from './loosen.ts';

/** In steps, at one place of a text: a tenth of a second. */
const BOUND = 10_000_000;
const WORD = '0-9A-Za-z_+/\\-';
const EXACT = [2, 8] as const;

/** Everything of a rule on which its proof depends. */
export function hashOf(rule: Rule): string {
  const { pattern, ignoreCase, maxLength, recogniser } = rule;
  const after = rule.recogniser === 'shape' ? rule.boundAfter : WORD;
  const parts = [recogniser, ignoreCase, maxLength, isMoving(rule), after, pattern];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/**
 * @param timeout in milliseconds, for each try
 * @returns `linear`; or `bounded N`, N being the most steps at one place of a text; null where neither could be shown
 */
export async function prove(rule: Rule, timeout: number): Promise<string | null> {
  const degree = await least(rule, rule.pattern, timeout);
  if (degree === 1 || (await eachLinear(rule, timeout))) return 'linear';
  const reach = isMoving(rule) ? 2 * rule.maxLength : 1;
  const steps = Math.min(
    waysOf(parsePattern(rule.pattern), rule.maxLength) * rule.maxLength * reach,
    degree === null ? Infinity : rule.maxLength ** degree,
  );
  return steps <= BOUND ? `bounded ${steps}` : null;
}

/** At each place one alternative is tried after the other, so the whole is linear where each of them is. */
async function eachLinear(rule: Rule, timeout: number): Promise<boolean> {
  const alternatives = alternativesOf(rule.pattern);
  if (alternatives.length < 2) return false;
  for (const each of alternatives) if ((await least(rule, each, timeout)) !== 1) return false;
  return true;
}

/** The smallest degree that one of the widened patterns was shown to have; null where none was. */
async function least(rule: Rule, pattern: string, timeout: number): Promise<number | null> {
  let best: number | null = null;
  for (const exact of EXACT) {
    const found = await check(asRun(rule, pattern, exact), rule.ignoreCase ? 'is' : 's', {
      timeout,
      checker: 'automaton',
    });
    if (found.status === 'safe') return 1;
    if (found.status === 'vulnerable' && found.complexity.type === 'polynomial') {
      best = Math.min(best ?? Infinity, found.complexity.degree);
    }
  }
  return best;
}

/** The boundaries consume a character here, which costs the same as looking at it. */
function asRun(rule: Rule, pattern: string, exact: number): string {
  const body = `(?:${loosen(pattern, exact)})`;
  if (rule.recogniser === 'named') return `(?:^|[^${WORD}])${body}(?:[^${WORD}]|$)`;
  const after = rule.boundAfter ? `(?:[^${rule.boundAfter}]|$)` : '';
  if (!isMoving(rule)) return `^${body}${after}`;
  return rule.boundBefore ? `(?:^|[^0-9A-Za-z_])${body}${after}` : `${body}${after}`;
}
