/** How manifests of Kubernetes Secrets name their kind, in YAML and in JSON. */
import type { Rule } from '../../rules/types.ts';
import type { Anchor } from '../anchor-plan.ts';

/** The rule by which values are told that are nothing more special. */
export const RULE = 'kubernetes-secret-yaml';

export const KINDS: readonly Anchor[] = [
  'kind: Secret',
  "kind: 'Secret",
  'kind: "Secret',
  'kind":"Secret',
  'kind": "Secret',
].map((text) => ({ text, ignoreCase: false }));

/** @returns the number of that rule, in a list; an empty one where it is switched off */
export function planManifests(rules: readonly Rule[]): Uint16Array {
  return Uint16Array.from([...rules.keys()].filter((place) => rules[place]!.id === RULE));
}

/** @param end of one of these in `bytes`; a `SecretStore` and the like hold none */
export function namesKind(bytes: Buffer, end: number): boolean {
  const next = bytes[end];
  return next === undefined || !/\w/.test(String.fromCharCode(next));
}
