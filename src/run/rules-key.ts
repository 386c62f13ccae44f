/** Names the rules and the code that a content was looked at with: what another version found clean is looked at again. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '../rules/types.ts';

/** @returns hexadecimal; null where the code is not built, and may be another at every run */
export function rulesKey(rules: RuleSet): string | null {
  const code = fileURLToPath(import.meta.url);
  if (code.endsWith('.ts')) return null;
  // The name of a built file holds a hash of what is in it.
  const { size, mtimeMs } = statSync(code);
  return createHash('sha256')
    .update(`${code} ${size} ${mtimeMs}\n`)
    .update(JSON.stringify(rules.rules))
    .digest('hex');
}
