/** `.gitleaks.toml`: rules, and allowlists for all of them or for one. https://github.com/gitleaks/gitleaks#configuration */
import { parse } from 'smol-toml';
import { Lines } from './lines.ts';
import { kebab, readAs } from './read-as.ts';
import { fromGo, regexFromGo, withSecret } from './regex.ts';
import { nothing } from './types.ts';
import type { Allow, Here, Remaining, TheirRule, Theirs } from './types.ts';

interface Allowlist {
  readonly paths?: readonly string[];
  readonly regexes?: readonly string[];
  readonly regexTarget?: string;
  readonly stopwords?: readonly string[];
  readonly commits?: readonly string[];
  readonly condition?: string;
  readonly targetRules?: readonly string[];
}

interface Rule {
  readonly id?: string;
  readonly description?: string;
  readonly regex?: string;
  readonly path?: string;
  readonly secretGroup?: number;
  readonly entropy?: number;
  readonly allowlist?: Allowlist;
  readonly allowlists?: readonly Allowlist[];
}

interface Config {
  readonly extend?: {
    readonly useDefault?: boolean;
    readonly path?: string;
    readonly disabledRules?: readonly string[];
  };
  readonly allowlist?: Allowlist;
  readonly allowlists?: readonly Allowlist[];
  readonly rules?: readonly Rule[];
}

/** @throws ConfigError where it is no TOML */
export function gitleaksToml(text: string): Theirs {
  const config = readAs('TOML', text, parse) as Config;
  const lines = new Lines(text);
  const found: { allows: Allow[]; rules: TheirRule[]; remaining: Remaining[] } = {
    allows: [],
    rules: [],
    remaining: [],
  };
  const remain = (what: string, why: string) =>
    found.remaining.push({ line: lines.of(what), what, why });
  if (config.extend?.path !== undefined)
    remain(config.extend.path, 'it extends another file: import that one, too');
  for (const rule of config.rules ?? []) {
    const made = ruleOf(rule, lines);
    if ('why' in made) found.remaining.push(made);
    else found.rules.push(made);
    ofRule(rule, lines, found);
  }
  for (const list of listsOf(config)) allowlist(list, lines, found, list.targetRules);
  const off = (config.extend?.disabledRules ?? []).map((id) => ({ line: lines.of(id), id }));
  return { ...nothing('gitleaks'), ...found, off };
}

/** What stands beside its pattern. */
function ofRule(
  rule: Rule,
  lines: Lines,
  found: { allows: Allow[]; remaining: Remaining[] },
): void {
  const { id = '', entropy = 0 } = rule;
  const what = `entropy = ${entropy}`;
  const why = 'rules here have no limit of entropy';
  if (entropy > 0) found.remaining.push({ line: lines.of(what), what, why });
  for (const list of listsOf(rule)) allowlist(list, lines, found, [id]);
}

function listsOf({ allowlist: one, allowlists = [] }: Config | Rule): Allowlist[] {
  return [...(one === undefined ? [] : [one]), ...allowlists];
}

function ruleOf(rule: Rule, lines: Lines): TheirRule | Remaining {
  const { id = 'rule', regex, description = id, secretGroup = 0 } = rule;
  const line = lines.of(id);
  if (regex === undefined) return { line, what: id, why: 'it looks at names of files only' };
  if (rule.path !== undefined)
    return {
      line,
      what: id,
      why: `it holds for the files ${rule.path} only, and a rule here for all`,
    };
  const pattern = fromGo(regex);
  if ('why' in pattern) return { line, what: id, why: pattern.why };
  return {
    line,
    id: kebab(id),
    name: description,
    pattern: withSecret(pattern.source, secretGroup),
    ignoreCase: pattern.ignoreCase,
  };
}

/**
 * Criteria of one list are alternatives, unless it says `AND`.
 * @param only ids of the rules it is for; absent where it is for all
 */
function allowlist(
  list: Allowlist,
  lines: Lines,
  found: { allows: Allow[]; remaining: Remaining[] },
  only?: readonly string[],
): void {
  const ofRule = (here: Here) => only?.some((id) => isSameRule(id, here.rule)) ?? true;
  const parts = [
    ...criteria(list.paths, lines, (regex) => (here) => regex.test(here.path)),
    ...criteria(
      list.regexes,
      lines,
      (regex) => (here) => regex.test(list.regexTarget === undefined ? here.value : here.text),
    ),
    ...(list.stopwords ?? []).map((word) => ({
      line: lines.of(word),
      what: word,
      fits: (here: Here) => here.value.toLowerCase().includes(word.toLowerCase()),
    })),
  ];
  for (const commit of list.commits ?? []) {
    const why = 'a value is allowed here wherever it stands, not a commit';
    found.remaining.push({ line: lines.of(commit), what: commit, why });
  }
  const good = parts.flatMap((part) =>
    'fits' in part ? [{ ...part, fits: (here: Here) => ofRule(here) && part.fits(here) }] : [],
  );
  found.remaining.push(...parts.flatMap((part) => ('fits' in part ? [] : [part])));
  if (list.condition?.toUpperCase() !== 'AND') {
    found.allows.push(...good.map((part) => ({ ...part, onlyNow: true as const })));
  } else if (good.length > 0 && good.length === parts.length) {
    const fits = (here: Here) => good.every((part) => part.fits(here));
    found.allows.push({
      ...good[0]!,
      what: good.map(({ what }) => what).join(' and '),
      fits,
      onlyNow: true,
    });
  }
}

/** Most ids are others here; those of values without a form of their own speak of the same. */
function isSameRule(theirs: string, ours: string): boolean {
  return theirs === ours || (theirs === 'generic-api-key' && ours.startsWith('generic-'));
}

type Fits = (here: Here) => boolean;

function criteria(
  patterns: readonly string[] = [],
  lines: Lines,
  fitsOf: (regex: RegExp) => Fits,
): (Remaining | { line: number; what: string; fits: Fits })[] {
  return patterns.map((what) => {
    const line = lines.of(what);
    const regex = regexFromGo(what);
    if (regex === null)
      return { line, what, why: 'JavaScript does not take it as a regular expression' };
    return { line, what, fits: fitsOf(regex) };
  });
}
