/** The rules and the advice that the build compiled from `rules/`. */
import compiled from '#compiled/rules.json' with { type: 'json' };
import { unpackRules } from './packed.ts';
import type { AdviceBook, RuleSet } from './types.ts';

let rules: RuleSet | undefined;

/** The built-in rules; nothing is parsed but the JSON that the bundle holds. */
export function builtInRules(): RuleSet {
  return (rules ??= unpackRules(compiled));
}

/** Rotation and more by rule id; loaded apart from the rules, since only a finding needs it. */
export async function builtInAdvice(): Promise<AdviceBook> {
  const { default: advice } = await import('#compiled/advice.json', { with: { type: 'json' } });
  return advice;
}
