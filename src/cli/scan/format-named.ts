/** Finds a format by the name that was typed. */
import { UsageError } from '../../errors.ts';
import { nearest } from '../../options/nearest.ts';
import { formats } from '../../report/index.ts';
import type { Format } from '../../report/types.ts';

/**
 * @param flag that named it: `--format`
 * @throws UsageError for a format that does not exist
 */
export function formatNamed(name: string, flag: string): () => Promise<Format> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (load !== undefined) return load;
  const known = Object.keys(formats);
  const meant = nearest(name, known);
  throw new UsageError(`${flag} ${name}: there is no such format`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The formats are ${known.join(', ')}.`,
  });
}
