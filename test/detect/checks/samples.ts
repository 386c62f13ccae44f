/** Candidates for the tests of checks: what the engine hands over for a pattern and a text. */
import type { Candidate } from '../../../src/detect/types.ts';

/** The match of `pattern` in `text`, with its named groups; throws where there is none. */
export function match(pattern: string | RegExp, text: string): Candidate {
  const found = new RegExp(pattern, 's').exec(text);
  if (found === null) throw new Error(`no match of ${String(pattern)}`);
  const groups = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
  return { text: found[0], groups: Object.fromEntries(groups) };
}

/** The whole text as a match without groups. */
export function whole(text: string): Candidate {
  return { text, groups: {} };
}
