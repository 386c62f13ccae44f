/** Secrets of no provider's form are found by their name and their looks, in whatever syntax they are given. */
import { describe, expect, test } from 'vitest';
import { scan } from '../every-rule-detector.ts';
import { spell, syntaxes } from '../naming/syntaxes.ts';
import { random } from '../random-value.ts';

const cases = syntaxes.flatMap((syntax) => [
  [`password: ${syntax.what}`, syntax, spell('smtp', 'password'), random(18, 'mail')] as const,
  [
    `token: ${syntax.what}`,
    syntax,
    spell('backend', 'auth', 'token'),
    random(40, 'token'),
  ] as const,
  [`secret: ${syntax.what}`, syntax, spell('client', 'secret'), random(32, 'client')] as const,
]);

describe('a random value under a telling name', () => {
  test.each(cases)('%s', (_what, { text, path }, name, value) => {
    const source = text(name, value);
    const found = scan(source, path);
    expect(found.map(({ secret }) => secret.reveal())).toEqual([value]);
    expect(source.slice(found[0]!.place.start, found[0]!.place.end)).toBe(value);
    expect(found[0]!.reasons.length).toBeGreaterThan(0);
  });
});
