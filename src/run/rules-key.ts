/** Names the rules and the code that a content was looked at with: what another version found clean is looked at again. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInRules } from '../rules/built-in.ts';
import type { RuleSet } from '../rules/types.ts';

/** @returns hexadecimal; null where the code is not built, and may be another at every run */
export function rulesKey(rules: RuleSet): string | null {
  const code = fileURLToPath(import.meta.url);
  if (code.endsWith('.ts')) return null;
  const hash = createHash('sha256');
  // The name of each built file holds a hash of what is in it: of the code, and of the built-in rules.
  for (const name of readdirSync(dirname(code)).sort()) hash.update(`${name}\n`);
  if (rules !== builtInRules()) hash.update(JSON.stringify(rules.rules));
  return hash.digest('hex');
}
