/** Measures what a rule costs on text that looks like code and holds none of its tokens. */
import { Detector } from '../../detect/detector.ts';
import { seeded } from '../../rules/sample.ts';
import { ruleSet } from '../../rules/set.ts';
import type { Rule } from '../../rules/types.ts';

const MEGABYTES = 2;
const WORDS =
  'const value return import from export function class this new await async if else for of in null true false string number key token name path file index length map filter push get set read write open close error message result options default config data list item type user api url host port'.split(
    ' ',
  );
const SIGNS = [' = ', '(', ')', ';\n', ' => {\n  ', '}\n', ', ', '.', ': ', ' "', '",\n', '[', ']'];

/** In milliseconds; the quickest of three goes, since a machine may be busy. */
export function costPerMegabyte(rule: Rule): number {
  const bytes = Buffer.from(codeLike(MEGABYTES * 1024 * 1024), 'latin1');
  const detector = new Detector(ruleSet([rule]));
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    detector.scan(bytes);
    return performance.now() - started;
  });
  return Math.min(...times) / MEGABYTES;
}

function codeLike(length: number): string {
  const random = seeded('code');
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const part = WORDS[random(WORDS.length)]! + SIGNS[random(SIGNS.length)]!;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}
