/** What stands behind the rules that were given out to a program. */
import type { RulesOfRun } from '../run/rules-for.ts';
import type { Rules } from './types.ts';

const behind = new WeakMap<Rules, RulesOfRun>();

export function putBehind(rules: Rules, ofRun: RulesOfRun): void {
  behind.set(rules, ofRun);
}

/** @throws TypeError for what `loadRules` has not given out */
export function rulesBehind(rules: Rules): RulesOfRun {
  const found = behind.get(rules);
  if (found === undefined) throw new TypeError('rules have to come from loadRules');
  return found;
}
