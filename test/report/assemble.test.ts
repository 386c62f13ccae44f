import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/detect/secret.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Found } from '../../src/report/assemble.ts';
import {
  DISCLOUD,
  GITHUB,
  GITHUB_APP,
  STRIPE_PUBLIC,
  advisor,
  found,
  randomText,
  report,
} from './made.ts';
import { cpuTime } from './cpu-time.ts';

const first = `gh${'p_'}${randomText(36, 1)}`;
const second = `gh${'s_'}${randomText(36, 2)}`;

function shown(one: Found, ...others: readonly Found[]): string {
  const { tokens } = report([one, ...others]);
  const place = tokens
    .flatMap(({ places }) => places)
    .find((candidate) => candidate.place === one.finding.place)!;
  return place.shown.text;
}

describe('tokens', () => {
  test('the same value under the same rule is one token with all its places, by path and position', () => {
    const places = [found({ value: first, path: 'b.js' }), found({ value: first, path: 'a.js' })];
    const { tokens } = report(places);
    expect(tokens.map(({ places: all }) => all.map(({ origin }) => origin.path))).toEqual([
      ['a.js', 'b.js'],
    ]);
  });

  test('a value is one token, that of the rule that says most, whatever rules found it', () => {
    const vague = { ...GITHUB_APP, id: 'generic-token', specificity: 0 };
    const all = [
      found({ value: first, rule: vague, confidence: 'possible' }),
      found({ value: first, confidence: 'likely' }),
      found({ value: second }),
    ];
    const { tokens } = report(all);
    expect(tokens.map(({ places }) => places.length).sort()).toEqual([1, 2]);
    expect(tokens.map(({ rule }) => rule.id)).not.toContain('generic-token');
  });

  test('the surest place speaks for the token, whatever stands first', () => {
    const { tokens } = report([
      found({ value: first, path: 'a', confidence: 'possible', reasons: ['a guess'] }),
      found({ value: first, path: 'b', confidence: 'certain', reasons: ['checksum holds'] }),
    ]);
    expect(tokens[0]).toMatchObject({
      confidence: 'certain',
      reasons: ['checksum holds'],
      blocking: true,
    });
  });

  test('certain stands before likely before possible, then paths decide', () => {
    const make = (path: string, confidence: 'certain' | 'likely' | 'possible', seed: number) =>
      found({ value: randomText(30, seed), path, confidence });
    const { tokens } = report([
      make('a', 'possible', 1),
      make('b', 'likely', 2),
      make('d', 'certain', 3),
      make('c', 'certain', 4),
    ]);
    expect(tokens.map(({ places }) => places[0]!.origin.path)).toEqual(['c', 'd', 'b', 'a']);
  });

  test.each([
    ['certain', [true, false, false]],
    ['likely', [true, true, false]],
    ['possible', [true, true, true]],
  ] as const)('failing on %s blocks what is at least that sure', (failOn, blocking) => {
    const all = (['certain', 'likely', 'possible'] as const).map((confidence, seed) =>
      found({ value: randomText(30, seed), confidence }),
    );
    expect(report(all, { entries: { failOn } }).tokens.map((token) => token.blocking)).toEqual(
      blocking,
    );
  });

  test('a key that is made to be seen never blocks', () => {
    const one = found({ value: randomText(30, 1), rule: STRIPE_PUBLIC, confidence: 'certain' });
    const made = report([one], { entries: { failOn: 'possible' } });
    expect(made).toMatchObject({ blocked: false, tokens: [{ blocking: false }] });
  });

  test('an allowed place is no place of the token any more, and is told with its reason', () => {
    const allowed = { by: 'an inline comment', reason: 'made for the tests' };
    const made = report([
      found({ value: first, path: 'a', allowed }),
      found({ value: first, path: 'b' }),
    ]);
    expect(made.tokens[0]!.places.map(({ origin }) => origin.path)).toEqual(['b']);
    expect(made.suppressed).toMatchObject([{ ...allowed, place: { origin: { path: 'a' } } }]);
  });
});

describe('the line that is shown', () => {
  test('has the value masked and marked', () => {
    const { tokens } = report([found({ value: first, text: 'key = "@";' })]);
    const { text, start, end } = tokens[0]!.places[0]!.shown;
    expect(text).toBe(`key = "${new Secret(first).masked()}";`);
    expect(text.slice(start, end)).toBe(new Secret(first).masked());
  });

  test('hides other values in it: of other findings, other files, allowed ones', () => {
    const text = `a("@", "${second}")`;
    const elsewhere = found({ value: second, path: 'other.js', rule: GITHUB_APP });
    expect(shown(found({ value: first, text }), elsewhere)).not.toContain(second.slice(8));
    const allowed = found({ value: second, path: 'x', allowed: { by: 'x', reason: 'y' } });
    expect(shown(found({ value: first, text }), allowed)).not.toContain(second.slice(8));
  });

  test('hides a second place of the same value in the line', () => {
    expect(shown(found({ value: first, text: `f("@", "${first}")` }))).not.toContain(
      first.slice(8),
    );
  });

  test('hides overlapping values whole, so that no mask shows what another hides', () => {
    const password = first.slice(0, 8);
    const text = shown(
      found({ value: first }),
      found({ value: password, rule: DISCLOUD, text: 'p=@' }),
    );
    expect(text).toBe('await clients("…(40)…")');
  });

  test('hides pieces of a value that the ends of a cut line left', () => {
    const one = found({ value: first, text: `${second.slice(20)}, @, ${second.slice(0, 20)}` });
    const text = shown(one, found({ value: second, rule: GITHUB_APP }));
    expect(text).toMatch(/^…\(20\)…, .*, …\(20\)…$/);
  });

  test('hides the lines of a value that goes over several', () => {
    const key = [randomText(20, 7), randomText(64, 8), randomText(64, 9)].join('\n');
    const text = shown(
      found({ value: first, text: `${key.split('\n')[1]!} @` }),
      found({ value: key, rule: DISCLOUD }),
    );
    expect(text).toMatch(/^…\(64\)… /);
  });

  test('hides a short password as a word, and leaves words that merely contain it', () => {
    expect(shown(found({ value: 'abc', text: 'pass:@@host abc abcd' }))).toBe(
      'pass:…(3)…@host …(3)… abcd',
    );
  });

  test('cannot act on the terminal, and is marked right behind escapes and wide characters', () => {
    const one = found({ value: first, text: '\x1b[31m\t\xc3\xa9 @' });
    const { text, start, end } = report([one]).tokens[0]!.places[0]!.shown;
    expect(text).toBe(`\\x1b[31m  é ${new Secret(first).masked()}`);
    expect(text.slice(start, end)).toBe(new Secret(first).masked());
  });
});

describe('what else is told', () => {
  test('paths, reasons, notes, facts and steps hold no value', () => {
    const path = `keys/${first}.txt`;
    const made = assemble(
      {
        found: [
          found({
            value: first,
            path,
            origin: { part: 'name' },
            note: `not ${first}`,
            reasons: [`of ${first}`],
          }),
          found({ value: second, path, allowed: { by: 'x', reason: `it is ${second}` } }),
        ],
        skips: [
          {
            kind: 'skip',
            origin: { from: 'index', path, part: 'content' },
            reason: `skip ${second}`,
          },
        ],
        failures: [
          {
            kind: 'failure',
            origin: { from: 'index', path, part: 'content' },
            reason: `no ${second}`,
          },
        ],
        failOn: 'likely',
      },
      advisor,
    );
    const { tokens, ...rest } = made;
    const told = JSON.stringify([rest, tokens]);
    expect(told).not.toContain(first.slice(8));
    expect(told).not.toContain(second.slice(8));
    expect(told).toContain('(40)');
  });

  test('a short name under which a file is found does not blot out paths', () => {
    const made = report([found({ value: 'production', path: 'production/db.yml' })]);
    expect(made.tokens[0]!.places[0]!.origin.path).toBe('production/db.yml');
  });

  test('ten times the tokens of one shape take some ten times as long, not a hundred', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        found({ value: `gh${'p_'}${randomText(36, at)}`, path: String(at) }),
      );
    const [few, all] = [many(500), many(5000)];
    report(few);
    const short = await cpuTime(() => report(few));
    expect(await cpuTime(() => report(all))).toBeLessThan(40 * short + 100);
  });

  test('rules of the report are the findings own', () => {
    expect(report([found({ value: first })]).tokens[0]!.rule).toBe(GITHUB);
  });
});
