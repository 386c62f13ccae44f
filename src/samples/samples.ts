/** Puts together, at run time, what a rule must find and what it must not. Nothing of it is ever stored. */
import { findCheck } from '../detect/checks/index.ts';
import { plausibility } from '../detect/plausible.ts';
import { sampleOf, seeded, type Random } from '../rules/sample.ts';
import type { NamedRule, Rule } from '../rules/types.ts';

const TRIES = 40;

/**
 * A random value that fits a rule's pattern and passes its check.
 * @param seed the same seed gives the same value
 */
export function sampleValue(rule: Rule, seed: string): string {
  let value = '';
  for (let n = 0; n < TRIES; n++) {
    const random = seeded(`${rule.id} ${seed} ${n}`);
    value = seal(rule, sampleOf(rule.pattern, random), random);
    if (fits(rule, value) && plausibility(secretPart(rule, value)) === 'fine') return value;
  }
  return value;
}

function fits(rule: Rule, value: string): boolean {
  return new RegExp(`^(?:${rule.pattern})$`, rule.ignoreCase ? 'is' : 's').test(value);
}

function secretPart(rule: Rule, value: string): string {
  return groupsOf(rule, value)['secret'] ?? value;
}

function groupsOf(rule: Rule, value: string): Record<string, string> {
  const found = new RegExp(`^(?:${rule.pattern})$`, rule.ignoreCase ? 'is' : 's').exec(value);
  const named: Readonly<Record<string, string | undefined>> = found?.groups ?? {};
  return Object.fromEntries(
    Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

function seal(rule: Rule, value: string, random: Random): string {
  const check = rule.check && findCheck(rule.check.name);
  if (!rule.check || !check?.seal) return value;
  return check.seal({ text: value, groups: groupsOf(rule, value) }, rule.check.args, random);
}

/** A line of code in which the rule must find the value: a named value stands under its name. */
export function sampleText(rule: Rule, value: string): string {
  return rule.recogniser === 'shape' ? `value = "${value}"\n` : underName(rule, value);
}

/** `datadog api` becomes `DATADOG_API_KEY = "…"`. */
function underName(rule: NamedRule, value: string): string {
  const name = rule.named[0]!.toUpperCase().replaceAll(' ', '_');
  return `${name}${rule.scored ? '' : '_KEY'} = "${value}"\n`;
}
