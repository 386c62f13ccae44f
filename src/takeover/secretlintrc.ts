/** `.secretlintrc.json`: rules with values they allow, and patterns of one's own. https://github.com/secretlint/secretlint */
import { Lines } from './lines.ts';
import { kebab, readAs, sortOut, unknownKeys } from './read-as.ts';
import { nothing, type Allow, type Remaining, type TheirRule, type Theirs } from './types.ts';

interface Rule {
  readonly id?: string;
  readonly disabled?: boolean;
  readonly allowMessageIds?: readonly string[];
  readonly options?: {
    readonly allows?: readonly string[];
    readonly patterns?: readonly {
      readonly name?: string;
      readonly pattern?: string;
      readonly patterns?: readonly string[];
    }[];
  };
  readonly rules?: readonly Rule[];
}

interface Config {
  readonly rules?: readonly Rule[];
  readonly ignores?: readonly { readonly files?: readonly string[] }[];
  readonly [key: string]: unknown;
}

const KNOWN = ['rules', 'ignores'];
const LEFT_OUT = 'no file is left out here: switch rules off for paths in the configuration';

/** @throws ConfigError where it is no JSON */
export function secretlintrc(text: string): Theirs {
  const config = readAs('JSON', text, JSON.parse) as Config;
  const lines = new Lines(text);
  const all = (config.rules ?? [])
    .flatMap((rule) => [rule, ...(rule.rules ?? [])])
    .flatMap((rule) => ofRule(rule, lines));
  const ignored = (config.ignores ?? []).flatMap(({ files = [] }) => files);
  const left = ignored.map((what) => ({ line: lines.of(what), what, why: LEFT_OUT }));
  return {
    ...nothing('secretlint'),
    ...sortOut([...all, ...left, ...unknownKeys(config, KNOWN, lines)]),
  };
}

function ofRule(rule: Rule, lines: Lines): (Allow | TheirRule | Remaining)[] {
  const { id = '', options = {}, allowMessageIds = [], disabled } = rule;
  const line = lines.of(`"${id}"`);
  const known = /^@?secretlint\//.test(id);
  const off = 'rules here have other ids: switch off what you mean in the configuration';
  const foreign = 'it is code of its own: write it as a rule';
  return [
    ...(disabled === true ? [{ line, what: id, why: off }] : []),
    ...(known || disabled === true ? [] : [{ line, what: id, why: foreign }]),
    ...allowMessageIds.map((what) => ({ line: lines.of(`"${what}"`), what, why: off })),
    ...(options.allows ?? []).map((what) => allowOf(what, lines)),
    ...(options.patterns ?? []).flatMap(({ name = 'pattern', pattern, patterns = [] }) =>
      [...(pattern === undefined ? [] : [pattern]), ...patterns].map((written) =>
        patternOf(name, written, lines),
      ),
    ),
  ];
}

/** A plain text must be in the value, `/…/i` is a regular expression. */
function allowOf(what: string, lines: Lines): Allow | Remaining {
  const line = lines.of(JSON.stringify(what).slice(1, -1));
  const regex = regexIn(what);
  if (regex === null) return { line, what, why: 'it is no regular expression' };
  const fits: Allow['fits'] =
    regex === undefined ? ({ value }) => value.includes(what) : ({ value }) => regex.test(value);
  return { line, what, fits, onlyNow: true };
}

function patternOf(name: string, what: string, lines: Lines): TheirRule | Remaining {
  const line = lines.of(JSON.stringify(what).slice(1, -1));
  const regex = regexIn(what);
  if (regex === null || regex === undefined)
    return { line, what, why: 'it is no regular expression' };
  const id = kebab(name);
  return { line, id, name, pattern: regex.source, ignoreCase: regex.ignoreCase };
}

/** @returns undefined for a plain text, null for a broken expression */
function regexIn(text: string): RegExp | null | undefined {
  const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch {
    return null;
  }
}
