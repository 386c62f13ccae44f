/** The line of a finding with every value in it masked and the finding's own marked. */
import type { Finding } from '../../detect/types.ts';
import type { ShownLine } from '../types.ts';
import { visibleBytes } from '../visible.ts';
import type { Mask } from './mask.ts';
import { runsOf } from './runs.ts';
import type { Range } from './runs.ts';

/** @returns the line in Unicode, safe to print */
export function shownLine({ place, secret }: Finding, mask: Mask): ShownLine {
  const line = place.excerpt.reveal().replace(/[\r\n]+$/, '');
  const [ownStart, ownEnd] = place.inExcerpt;
  const own: Range = [Math.min(ownStart, line.length), Math.min(ownEnd, line.length)];
  let text = '';
  let at = 0;
  let marked: Range = [0, 0];
  for (const run of runsOf([own, ...mask.ranges(line)])) {
    text += plain(line.slice(at, run.start));
    const start = text.length;
    const isOwn = run.start <= own[0] && own[1] <= run.end;
    if (!run.single) text += `…(${run.end - run.start})…`;
    else text += isOwn ? secret.masked() : mask.shown(line.slice(run.start, run.end));
    if (isOwn) marked = [start, text.length];
    at = run.end;
  }
  text += plain(line.slice(at));
  return { text, start: marked[0], end: marked[1] };
}

function plain(part: string): string {
  return visibleBytes(part.replaceAll('\t', '  '));
}
