/** Leaves out test vectors: a file that gives many long hexadecimal values the same name is a table, no configuration. */

import { isExamplePath } from './path-features.ts';

/** So many different values under one name make a table. */
const MANY = 4;
/** In a test, so many different values under whatever names do. */
const MANY_IN_TESTS = 4;
const LONG_HEX = /^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/;

interface Named {
  readonly name: string;
  readonly text: string;
}

/** @param matches of one window; @param path of the item */
export function withoutTables<T extends Named>(matches: readonly T[], path: string): T[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, text } of matches) {
    if (!LONG_HEX.test(text)) continue;
    const values = byName.get(name);
    if (values) values.add(text);
    else byName.set(name, new Set([text]));
  }
  const all = new Set([...byName.values()].flatMap((values) => [...values]));
  if (all.size >= MANY_IN_TESTS && isExamplePath(path))
    return matches.filter(({ text }) => !LONG_HEX.test(text));
  return matches.filter(({ name, text }) => !LONG_HEX.test(text) || byName.get(name)!.size < MANY);
}
