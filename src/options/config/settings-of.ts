/** From the checked content of one file to settings that know where each value stands. */
import { posix } from 'node:path';
import type { Confidence } from '../../rules/types.ts';
import { checkGlobs } from './globs.ts';
import type { Keys } from './misfits.ts';
import { over } from './over.ts';
import { noSettings, type PathSettings, type Settings } from './settings.ts';
import type { SuppressionSettings, Switch, Switches, Told } from './settings.ts';

type Many = string | readonly string[];

/** A configuration as it is written. */
export interface Content {
  readonly extends?: Many;
  readonly 'fail-on'?: Confidence;
  readonly cache?: boolean;
  readonly rules?: Readonly<Record<string, Switch>>;
  readonly paths?: readonly {
    readonly files: Many;
    readonly 'fail-on'?: Confidence;
    readonly rules?: Readonly<Record<string, Switch>>;
  }[];
  readonly 'own-rules'?: Many;
  readonly suppressions?: {
    readonly 'not-inline'?: readonly string[];
    readonly maximum?: number;
    readonly 'foreign-comments'?: boolean;
    readonly strict?: boolean;
  };
}

type From = (keys: Keys) => string;

/**
 * @param base what the file extends
 * @param name of the file, from the top of the repository
 * @throws ConfigError for a path pattern that nobody should write
 */
export function settingsOf(content: Content, from: From, base: Settings, name: string): Settings {
  const own: Settings = {
    ...noSettings(base.root),
    files: [name],
    ...told('failOn', content['fail-on'], from(['fail-on'])),
    ...told('cache', content.cache, from(['cache'])),
    rules: switchesOf(content.rules, ['rules'], from),
    paths: (content.paths ?? []).map((each, index): PathSettings => {
      const keys = ['paths', index];
      return {
        files: checkGlobs(asList(each.files), from([...keys, 'files'])),
        ...told('failOn', each['fail-on'], from([...keys, 'fail-on'])),
        rules: switchesOf(each.rules, [...keys, 'rules'], from),
      };
    }),
    ownRules: asList(content['own-rules']).map((path, index) => ({
      value: posix.join(posix.dirname(name), path),
      from: from(['own-rules', index]),
    })),
    suppressions: suppressionsOf(content.suppressions, from),
  };
  return over(base, own);
}

function suppressionsOf(content: Content['suppressions'], from: From): SuppressionSettings {
  const at = (key: string): string => from(['suppressions', key]);
  return {
    notInline: (content?.['not-inline'] ?? []).map((value, index) => ({
      value,
      from: from(['suppressions', 'not-inline', index]),
    })),
    ...told('maximum', content?.maximum, at('maximum')),
    ...told('foreign', content?.['foreign-comments'], at('foreign-comments')),
    ...told('strict', content?.strict, at('strict')),
  };
}

function switchesOf(rules: Content['rules'], keys: Keys, from: From): Switches {
  const all = Object.entries(rules ?? {});
  return Object.fromEntries(all.map(([id, value]) => [id, { value, from: from([...keys, id]) }]));
}

function told<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
  from: string,
): Partial<Record<Key, Told<Value>>> {
  if (value === undefined) return {};
  return { [key]: { value, from } } as unknown as Record<Key, Told<Value>>;
}

export function asList(many: Many | undefined): readonly string[] {
  if (many === undefined) return [];
  return typeof many === 'string' ? [many] : many;
}
