/** Shows what a token looks like: a made-up one with its middle masked, the same on every run. */
import { Secret } from '../../src/detect/secret.ts';
import type { Rule } from '../../src/rules/types.ts';
import { sampleValue } from '../../src/samples/samples.ts';
import { code } from './markdown.ts';

/** @returns code in Markdown; line breaks of a sample stand as dots */
export function look(rule: Rule): string {
  return code(new Secret(sampleValue(rule, 'docs')).masked());
}

/** How sure a finding of this rule is, in a few words. */
export function sureness(rule: Rule): string {
  if (rule.kind === 'public') return 'public by design, never blocks';
  if (rule.check === null) return rule.confidence;
  const { name, args } = rule.check;
  const call = args.length === 0 ? name : `${name}(${args.join(', ')})`;
  return `certain if ${code(call)} proves it, else ${rule.confidence}`;
}
