/** What an audit came to: above all what is still to be rotated, and where. */
import { count, wrap } from '../../report/text/layout.ts';
import { visibleBytes, visibleText } from '../../report/visible.ts';
import type { Audited, Said } from '../../run/audit.ts';

export function summary(
  entries: readonly Audited[],
  said: ReadonlyMap<string, Said>,
  width: number,
): string {
  const stateOf = ({ entry }: Audited) => said.get(entry.fingerprint)?.state ?? entry.state;
  const here = entries.filter(({ places }) => places.length > 0);
  const real = here.filter((each) => stateOf(each) === 'real');
  const none = here.filter((each) => stateOf(each) === 'none').length;
  const open = here.length - real.length - none;
  const gone = entries.length - here.length;
  return [
    '',
    `Still to be rotated: ${count(real.length, 'token')}`,
    ...real.flatMap((each) => toRotate(each, width)),
    `No secret: ${none}. Not decided: ${open}. No longer in the files: ${gone}.`,
    ...(gone > 0 ? ['"scan-tokens baseline" takes out what is gone.'] : []),
  ].join('\n');
}

function toRotate({ entry, places, masked, rule, advice }: Audited, width: number): string[] {
  const name = rule === undefined ? entry.rule : `${rule.provider} ${rule.name}`;
  const { origin, place } = places[0]!;
  const where = `${visibleBytes(origin.path)}:${place.line}`;
  const url = advice === undefined ? '' : `, at ${visibleText(advice.rotation.url)}`;
  return wrap(`${visibleText(name)} ${masked} in ${where}${url}`, width, '  ', '    ');
}
