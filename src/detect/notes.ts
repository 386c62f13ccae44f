/** The sentences a rule has for one finding: what always holds, and who else's token it may be. */
import type { Rule } from '../rules/types.ts';
import { nameValue } from './naming/naming.ts';
import { holdsName } from './naming/words.ts';

/** @param start, end the value's offsets in `bytes` */
export function notesOf(rule: Rule, bytes: Buffer, start: number, end: number): string[] {
  const notes = rule.note === undefined ? [] : [rule.note];
  const { lookalikes } = rule;
  return lookalikes === undefined || speaksOfProvider(rule, bytes, start, end)
    ? notes
    : [...notes, lookalikes];
}

function speaksOfProvider({ provider }: Rule, bytes: Buffer, start: number, end: number): boolean {
  const { own, holders, nearby } = nameValue(bytes, start, end);
  const name = provider.toLowerCase();
  return [own, nearby, ...holders].some((words) => holdsName(words, name));
}
