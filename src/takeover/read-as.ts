/** What the readers of other scanners' files share. */
import { ConfigError } from '../errors.ts';
import type { Lines } from './lines.ts';
import type { Allow, Remaining, TheirRule, Theirs } from './types.ts';

/**
 * @param parse what it throws is told without its words: they may quote the file
 * @throws ConfigError where the text is not of that format
 */
export function readAs(format: string, text: string, parse: (text: string) => unknown): object {
  let read: unknown;
  try {
    read = parse(text) ?? {};
  } catch (error) {
    throw new ConfigError(`this is no ${format}`, { cause: error });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new ConfigError(`this ${format} is no map of keys and values`);
  return read;
}

/** Puts together what was made of the parts of a file, in their order. */
export function sortOut(
  all: readonly (Allow | TheirRule | Remaining)[],
): Pick<Theirs, 'allows' | 'rules' | 'remaining'> {
  return {
    allows: all.filter((one): one is Allow => 'fits' in one),
    rules: all.filter((one): one is TheirRule => 'pattern' in one),
    remaining: all.filter((one): one is Remaining => 'why' in one),
  };
}

/** `Our Key (v2)` → `our-key-v2` */
export function kebab(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Keys that this reader does not know, so that none is passed over in silence. */
export function unknownKeys(config: object, known: readonly string[], lines: Lines): Remaining[] {
  return Object.keys(config)
    .filter((key) => !known.includes(key))
    .map((what) => ({ line: lines.of(what), what, why: 'there is nothing like it here' }));
}
