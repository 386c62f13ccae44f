/** Says in words what speaks for a generic finding, and what speaks against it. */
import type { Context } from './context.ts';
import { makeUpOf } from './make-up.ts';
import { isExamplePath } from './path-features.ts';

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/];
const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/**
 * @param odds log odds that it is a secret
 * @returns clauses: `under the name db_password`; `16 characters of three kinds, 3.6 bits each, that read like no word`;
 * `scored 97 of 100`; and where it holds, `in a test or an example`
 */
export function reasonsOf({ name, value, path }: Context, odds: number): string[] {
  const count = KINDS.filter((kind) => kind.test(value)).length;
  const bits = makeUpOf(value).entropy.toFixed(1);
  const of = `${NUMBERS[count]!} ${count === 1 ? 'kind' : 'kinds'}`;
  return [
    `under the name ${name.slice(0, 60)}`,
    `${value.length} characters of ${of}, ${bits} bits each, that read like no word`,
    `scored ${Math.min(99, Math.floor(100 / (1 + Math.exp(-odds))))} of 100`,
    ...(isExamplePath(path) ? ['in a test or an example'] : []),
  ];
}
