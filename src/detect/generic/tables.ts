/** Leaves out test vectors: a file that gives many long hexadecimal values the same name is a table, no configuration. */

/** So many different values under one name make a table. */
const MANY = 4;
const LONG_HEX = /^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/;

interface Named {
  readonly name: string;
  readonly text: string;
}

/** @param matches of one window */
export function withoutTables<T extends Named>(matches: readonly T[]): T[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, text } of matches) {
    if (!LONG_HEX.test(text)) continue;
    const values = byName.get(name);
    if (values) values.add(text);
    else byName.set(name, new Set([text]));
  }
  return matches.filter(({ name, text }) => !LONG_HEX.test(text) || byName.get(name)!.size < MANY);
}
