/** JSON objects out of untrusted text. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest text looked at; the largest JWTs in use have some 16 KB. */
const LONGEST = 1 << 20;

/** The object written in `text`; `undefined` where it is no JSON or no object (an array, a number). */
export function parseObject(text: string): JsonObject | undefined {
  if (text.length > LONGEST || !/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined; // "no JSON" is the answer asked for, not a failure
  }
}

/** A member by its own name, or by a path with dots (`realm_access.roles`) where no member has that very name. */
export function member(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  let value: unknown = object;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as JsonObject)[part];
  }
  return value;
}
