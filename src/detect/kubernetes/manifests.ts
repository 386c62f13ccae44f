/**
 * Reads Kubernetes Secret manifests, whose values under `data:` are base64.
 * Source: https://kubernetes.io/docs/concepts/configuration/secret/
 */
import type { Rule } from '../../rules/types.ts';
import type { SecretEntry } from './entry.ts';
import { JsonManifests } from './json-manifest.ts';
import { RULE } from './kinds.ts';
import { YamlManifests } from './yaml-manifest.ts';

/** @param bytes the window; @param places where manifests name their kind, in rising order @returns in order of place */
export function entriesOf(bytes: Buffer, places: readonly number[]): SecretEntry[] {
  if (places.length === 0) return [];
  const text = bytes.toString('latin1');
  const [json, yaml] = [new JsonManifests(text), new YamlManifests(text)];
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => (text.startsWith('kind"', at) ? json : yaml).entries(at))
    .sort((a, b) => a.start - b.start);
}

/** Is a match only the base64 of an entry, which is judged by what it holds? A guess, or the rule of manifests itself. */
export function isOnlyEncoded(
  { rule, start, end }: { rule: Rule; start: number; end: number },
  entries: readonly SecretEntry[],
): boolean {
  if (entries.length === 0 || (rule.scored !== true && rule.id !== RULE)) return false;
  return entries.some((entry) => start < entry.end && entry.start < end);
}
