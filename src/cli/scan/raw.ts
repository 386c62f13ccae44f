/** From what was typed for a scan to what it says, with no meaning given to it yet. */
import type { Raw } from '../../options/resolve.ts';
import type { Typed } from '../typed.ts';

export function rawFrom({ flags, operands }: Typed): Raw {
  const is = (name: string): boolean => flags[name] === true;
  const text = <Key extends string>(name: string, key: Key): Partial<Record<Key, string>> => {
    const value = flags[name];
    return (typeof value === 'string' ? { [key]: value } : {}) as Partial<Record<Key, string>>;
  };
  return {
    paths: operands,
    staged: is('staged'),
    unpushed: is('unpushed'),
    noUnpushed: is('no-unpushed'),
    history: is('history'),
    all: is('all'),
    prePush: is('pre-push'),
    preReceive: is('pre-receive'),
    stdin: is('stdin'),
    noInlineAllow: is('no-inline-allow'),
    noCache: is('no-cache'),
    strictSuppressions: is('strict-suppressions'),
    ...text('range', 'range'),
    ...text('since', 'since'),
    ...text('stdin-filename', 'stdinFilename'),
    ...text('commit-msg', 'commitMsg'),
    ...text('fail-on', 'failOn'),
    ...text('jobs', 'jobs'),
  };
}
