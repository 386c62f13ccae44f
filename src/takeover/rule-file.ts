/** Writes patterns of another scanner as a rule file, as far as each can be a rule here. */
import { ConfigError } from '../errors.ts';
import { compileRules } from '../rules/compile.ts';
import { parseRuleFile } from '../rules/load.ts';
import type { Remaining, TheirRule } from './types.ts';

export interface RuleFileText {
  /** Null where no rule is left. */
  readonly text: string | null;
  readonly ids: readonly string[];
  readonly remaining: readonly Remaining[];
}

const SITES: Readonly<Record<string, string>> = {
  gitleaks: 'https://github.com/gitleaks/gitleaks',
  talisman: 'https://github.com/thoughtworks/talisman',
  secretlint: 'https://github.com/secretlint/secretlint',
};

/**
 * @param tool whose rules they are; ids begin with it, as its file is called
 * @param path of the file, as it will be told
 */
export function ruleFileOf(tool: string, path: string, rules: readonly TheirRule[]): RuleFileText {
  const good: string[] = [];
  const ids: string[] = [];
  const remaining: Remaining[] = [];
  for (const rule of rules) {
    const id = `${tool}-${rule.id}`;
    const text = token(id, rule);
    const why = ids.includes(id) ? 'another rule has this id' : misfit(head(tool) + text, path);
    if (why === undefined) {
      good.push(text);
      ids.push(id);
    } else remaining.push({ line: rule.line, what: rule.id, why });
  }
  return { text: good.length === 0 ? null : head(tool) + good.join(''), ids, remaining };
}

function misfit(text: string, path: string): string | undefined {
  try {
    compileRules([parseRuleFile(text, path)]);
    return undefined;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.replace(/^.*?:\d+: /, '').split('\n')[0] ?? 'it does not fit';
  }
}

function head(tool: string): string {
  return `# Taken over from ${tool}. Say for each token what it is, and where it is rotated.
provider: Own
site: ${SITES[tool] ?? 'https://example.com'}
rotation:
  url: ${SITES[tool] ?? 'https://example.com'}
  steps:
    - Find out which service the value opens, and make it worthless there.
    - Make a new one, and put it where the old one was read from.
tokens:
`;
}

/** JSON texts are YAML texts. The pattern is its own sample: nothing better is known. */
function token(id: string, { name, pattern, ignoreCase }: TheirRule): string {
  return [
    `  - id: ${id}`,
    `    name: ${JSON.stringify(name)}`,
    `    pattern: ${JSON.stringify(pattern)}`,
    ...(ignoreCase ? ['    ignore-case: true'] : []),
    `    samples: [${JSON.stringify(pattern)}]`,
    '',
  ].join('\n');
}
