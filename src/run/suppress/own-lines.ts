/** Knows the lines of the tool's own files: a fingerprint beside a rule's name looks like a token of that provider. */
import { parseEntry } from '../../suppress/entry.ts';
import { ENTRY_FILES } from '../../suppress/names.ts';
import type { Located } from '../collect.ts';

/**
 * Is what was found the fingerprint of an entry, the salt of a key, or a guess at what stands before the reason?
 * Anything else in these files is told as it would be elsewhere.
 */
export function isOwnLine({ origin, finding }: Located): boolean {
  if (!ENTRY_FILES.some((name) => name === origin.path)) return false;
  const line = finding.place.excerpt.reveal().replace(/[\r\n]+$/, '');
  const value = finding.secret.reveal();
  if (/^key v1 scrypt=\d+ [0-9a-f]{32,64}\s*$/.test(line)) return line.trimEnd().endsWith(value);
  if (!isEntry(line)) return false;
  const beforeReason = finding.place.inExcerpt[1] <= (line.split(' -- ')[0] ?? '').length;
  return line.startsWith(`${value} `) || (beforeReason && finding.confidence === 'possible');
}

function isEntry(line: string): boolean {
  try {
    parseEntry(line, '');
    return true;
  } catch {
    // Not an entry is all there is to know.
    return false;
  }
}
