/** Says in words what speaks for a generic finding. */
import type { Context } from './context-features.ts';

/** @returns one or two clauses: `under the name db_password`, `16 characters of three kinds, unlike words` */
export function reasonsOf({ name, value }: Context): string[] {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/].filter((kind) =>
    kind.test(value),
  ).length;
  const of = kinds === 1 ? 'one kind' : `${['two', 'three', 'four'][kinds - 2]} kinds`;
  return [
    `under the name ${name.slice(0, 60)}`,
    `${value.length} characters of ${of} that read like no word`,
  ];
}
