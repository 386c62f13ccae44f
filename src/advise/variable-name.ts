/** The environment variable that should hold a token. */
import type { Rule } from '../rules/types.ts';

/** @returns the variable the provider's own tools read, or one made of provider and name: `DISCLOUD_API_TOKEN` */
export function variableName(rule: Rule): string {
  const [usual] = rule.env;
  if (usual !== undefined) return usual;
  const name = `${rule.provider} ${rule.name.replace(/\s*\([^)]*\)/g, '')}`;
  const words = name
    .normalize('NFKD')
    .toUpperCase()
    .match(/[A-Z0-9]+/g) ?? ['TOKEN'];
  return words.join('_').replace(/^(?=\d)/, '_');
}
