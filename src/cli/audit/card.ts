/** One entry of the baseline as it is asked about, and the answers there are. */
import type { Paint } from '../../report/text/layout.ts';
import { wrap } from '../../report/text/layout.ts';
import type { Look } from '../../report/types.ts';
import { visibleBytes, visibleText } from '../../report/visible.ts';
import type { Audited, Said } from '../../run/audit.ts';

const PLACES = 3;

/** @param count `3 of 12`; the answers there are stand below it */
export function card(audited: Audited, count: string, look: Look, paint: Paint): string {
  const { entry, places, masked, rule, advice } = audited;
  const name = rule === undefined ? entry.rule : `${rule.provider} ${rule.name}`;
  const shown = places
    .slice(0, PLACES)
    .flatMap(({ origin, place, shown: line }) => [
      `  ${visibleBytes(origin.path)}:${place.line}:${place.column}`,
      `    ${line.text.slice(0, Math.max(40, look.width - 4))}`,
    ]);
  const more = places.length > PLACES ? [`  +${places.length - PLACES} more places`] : [];
  const steps = advice?.rotation.steps ?? [];
  return [
    '',
    `${paint.bold(visibleText(name))}    ${masked}    ${paint.dim(count)}`,
    ...(entry.on === undefined ? [] : [`  in the baseline since ${entry.on}`]),
    ...shown,
    ...more,
    ...(advice === undefined
      ? []
      : ['', `  Where it is rotated: ${visibleText(advice.rotation.url)}`]),
    ...steps.flatMap((step, index) => wrap(visibleText(step), look.width, `    ${index + 1}. `)),
    '',
  ].join('\n');
}

/** `r`, `real`, `n`, `n an example of the docs`, `l`, `q` */
export function readAnswer(line: string): Said | 'quit' | 'unclear' {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
  const state = ({ r: 'real', n: 'none', l: 'later' } as const)[word.slice(0, 1).toLowerCase()];
  if (/^q(?:uit)?$/i.test(word)) return 'quit';
  if (state === undefined || !['', state.slice(1), 'o'].includes(word.slice(1).toLowerCase()))
    return 'unclear';
  const reason = Buffer.from(rest, 'utf8').toString('latin1');
  return state === 'none' && reason !== '' ? { state, reason } : { state };
}
