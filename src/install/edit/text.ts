/** Edits of a configuration file's text that keep every other byte of it. */
import { isDeepStrictEqual } from 'node:util';

/** Where something stands in a value: keys and indexes, from the top. */
export type Path = readonly (string | number)[];

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[step],
    root,
  );
}

/**
 * Holds an edited text against what it is to mean.
 * @returns the text, or null where it means something else: then the file is of a form that is not known here
 */
export function meaning<T>(text: string, read: (text: string) => T, expected: T): string | null {
  try {
    return isDeepStrictEqual(read(text), expected) ? text : null;
  } catch {
    // A text that cannot be read any more means something else.
    return null;
  }
}
