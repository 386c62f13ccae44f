/** One line of source, cut to the terminal's width round the masked value, with a mark under it. */
import type { ShownLine } from '../types.ts';
import { columns } from './layout.ts';

/**
 * @param shown the masked line
 * @param room columns there are for it, at least as many as the masked value takes
 * @returns the line to print, and where the value stands in it, in columns
 */
export function fitLine(
  shown: ShownLine,
  room: number,
): { text: string; before: number; marked: number } {
  const value = shown.text.slice(shown.start, shown.end);
  const head = shown.text.slice(0, shown.start);
  const tail = shown.text.slice(shown.end);
  const spare = Math.max(2, room - columns(value));
  const afterAtLeast = Math.min(columns(tail), Math.floor(spare / 3));
  const left = keepEnd(head, spare - afterAtLeast);
  const right = keepStart(tail, spare - columns(left));
  return { text: left + value + right, before: columns(left), marked: columns(value) };
}

function keepStart(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (columns(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept.replace(/…$/, '')}…`;
}

function keepEnd(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  for (const character of Array.from(text).reverse()) {
    if (columns(kept + character) > room - 1) break;
    kept = character + kept;
  }
  return `…${kept.replace(/^…/, '')}`;
}
