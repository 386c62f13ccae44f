/** Reads and replaces the named groups of a match. */
import type { Candidate } from '../../types.ts';

/** The group `body`, else `secret`, else the whole match: what a check looks into. */
export function bodyOf(candidate: Candidate): string {
  return candidate.groups['body'] ?? candidate.groups['secret'] ?? candidate.text;
}

/** The match with what `bodyOf` gives replaced by `value`. */
export function withBody(candidate: Candidate, value: string): string {
  const body = candidate.groups['body'] ?? candidate.groups['secret'];
  if (body === undefined) return value;
  const at = candidate.text.indexOf(body);
  return candidate.text.slice(0, at) + value + candidate.text.slice(at + body.length);
}

/** The groups `body` and `sum` of a checksummed token, `undefined` where the pattern lacks one. */
export function bodyAndSum(candidate: Candidate): { body: string; sum: string } | undefined {
  const { body, sum } = candidate.groups;
  return body === undefined || sum === undefined ? undefined : { body, sum };
}

/** The match with its group `sum`, which stands last of its like, replaced by `value`. */
export function withSum(candidate: Candidate, value: string): string {
  const sum = candidate.groups['sum'] ?? '';
  const at = candidate.text.lastIndexOf(sum);
  return candidate.text.slice(0, at) + value + candidate.text.slice(at + sum.length);
}
