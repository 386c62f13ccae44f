/** The rules that a run goes by: the built-in ones, without those that are off, with those of the repository's own. */
import { ConfigError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import type { Settings } from '../options/config/settings.ts';
import { builtInAdvice, builtInRules } from '../rules/built-in.ts';
import { ruleSet } from '../rules/set.ts';
import type { AdviceBook, RuleSet } from '../rules/types.ts';

export interface RulesOfRun {
  readonly set: RuleSet;
  /** How many built-in rules are off. */
  readonly off: number;
  /** How many rules are the repository's own. */
  readonly own: number;
  readonly advice: () => Promise<AdviceBook>;
}

const LIST = '"scan-tokens rules" lists them all.';

/** @throws ConfigError for a rule that does not exist, for own rules that do not fit, and where no rule is left */
export async function rulesFor(settings: Settings): Promise<RulesOfRun> {
  const builtIn = builtInRules();
  if (settings.files.length === 0) return { set: builtIn, off: 0, own: 0, advice: builtInAdvice };
  const own = settings.ownRules.length === 0 ? null : await ownRulesOf(settings);
  const all = [...builtIn.rules, ...(own?.rules.rules ?? [])];
  const known = new Set(all.map(({ id }) => id));
  for (const switches of [settings.rules, ...settings.paths.map(({ rules }) => rules)]) {
    for (const [id, { from }] of Object.entries(switches)) assertKnown(id, from, known);
  }
  for (const named of settings.suppressions.notInline) assertNames(named, known);
  const rules = all.filter(({ id }) => settings.rules[id]?.value !== 'off');
  if (rules.length === 0) {
    throw new ConfigError(
      `${settings.files[0] ?? ''} switches every rule off, so nothing would be found`,
      {
        hint: 'Leave at least one rule on; to leave the scan out, leave the command out.',
      },
    );
  }
  const ownLeft = rules.filter(({ id }) => own?.advice[id] !== undefined).length;
  return {
    // Where nothing is off and nothing added, the set whose plan is made already.
    set: own === null && rules.length === builtIn.size ? builtIn : ruleSet(rules),
    off: builtIn.size - (rules.length - ownLeft),
    own: ownLeft,
    advice: async () => ({ ...(await builtInAdvice()), ...own?.advice }),
  };
}

async function ownRulesOf(settings: Settings) {
  const { loadOwnRules } = await import('../options/own-rules.ts');
  return loadOwnRules(settings).compiled;
}

/** @param named an id, or the beginning of some and `*` */
function assertNames(
  { value, from }: Settings['suppressions']['notInline'][number],
  known: ReadonlySet<string>,
): void {
  if (!value.endsWith('*')) assertKnown(value, from, known);
  else if (![...known].some((id) => id.startsWith(value.slice(0, -1)))) {
    throw new ConfigError(`${from}: no rule begins like ${JSON.stringify(value)}`, { hint: LIST });
  }
}

function assertKnown(id: string, from: string, known: ReadonlySet<string>): void {
  if (known.has(id)) return;
  const meant = nearest(id, [...known]);
  throw new ConfigError(`${from}: there is no rule ${JSON.stringify(id)}`, {
    hint: meant === undefined ? LIST : `Did you mean ${meant}?`,
  });
}
