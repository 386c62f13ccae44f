/** Rules that a program chooses for its scans. */
import { builtInAdvice, builtInRules } from '../rules/built-in.ts';
import { compileRules } from '../rules/compile.ts';
import { parseRuleFile } from '../rules/load.ts';
import { ruleSet } from '../rules/set.ts';
import type { Rule } from '../rules/types.ts';
import { putBehind } from './behind.ts';
import type { RuleInfo, Rules } from './types.ts';

/** A rule file as text, and what to call it where it does not fit. */
export interface RuleFile {
  readonly name: string;
  /** YAML, in the format of the built-in rules. */
  readonly text: string;
}

export interface LoadOptions {
  /** `false` leaves the built-in rules out. */
  readonly builtIn?: boolean;
}

/**
 * The built-in rules, and those of the files given. They are for `ScanOptions.rules`, and to be listed.
 * @param files none for the built-in rules alone
 * @throws ConfigError with the file and the line where a rule does not fit
 */
export function loadRules(
  files: readonly RuleFile[] = [],
  { builtIn = true }: LoadOptions = {},
): Rules {
  const own = compileRules(files.map(({ name, text }) => parseRuleFile(text, name)));
  const rules = [...(builtIn ? builtInRules().rules : []), ...own.rules.rules];
  const given: Rules = { list: rules.map(infoOf) };
  putBehind(given, {
    set: ruleSet(rules),
    off: 0,
    own: own.rules.rules.length,
    advice: async () => ({ ...(builtIn ? await builtInAdvice() : {}), ...own.advice }),
  });
  return given;
}

function infoOf({ id, provider, name, kind, confidence }: Rule): RuleInfo {
  return { id, provider, name, kind, confidence };
}
