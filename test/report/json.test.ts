import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { reportSchema } from '../../src/report/json/schema.ts';
import type { Report } from '../../src/report/types.ts';
import { found, report } from './made.ts';
import { NASTY_PATH, SECRETS, everything, usual } from './situations.ts';

const render = (made: Report) => json.render(made, { color: true, width: 80, quiet: false });
const parse = (made: Report) =>
  JSON.parse(render(made)) as { version: number; tokens: { places: object[] }[]; tally: object };

describe('json', () => {
  test('a stopped commit', async () => {
    await expect(render(usual())).toMatchFileSnapshot('__snapshots__/usual.json.txt');
  });

  test('has a version and the whole tally', () => {
    expect(parse(everything())).toMatchObject({
      version: 1,
      blocked: true,
      complete: false,
      tally: { expected: 19, scanned: 15 },
    });
  });

  test('has one token with twelve places for one value in twelve, also those a terminal folds', () => {
    const many = Array.from({ length: 12 }, (_, line) => found({ value: SECRETS.personal, line }));
    const { tokens } = parse(report(many));
    expect(tokens).toHaveLength(1);
    expect(tokens[0]!.places).toHaveLength(12);
  });

  test('has paths as they are, and bytes that are no UTF-8 as base64', () => {
    const places = (path: string) =>
      parse(report([found({ value: SECRETS.personal, path })])).tokens[0]!.places[0];
    expect(places('gr\xc3\xb6\xc3\x9fe')).toMatchObject({ path: 'größe' });
    expect(places(NASTY_PATH)).toMatchObject({
      path: Buffer.from(NASTY_PATH, 'latin1').toString('utf8'),
    });
    expect(places('caf\xe9')).toMatchObject({
      path: 'caf\\xe9',
      pathBase64: Buffer.from('caf\xe9', 'latin1').toString('base64'),
    });
  });

  test('cannot act on a terminal', () => {
    expect(render(everything()).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('holds no secret', () => {
    for (const secret of Object.values(SECRETS))
      expect(render(everything())).not.toContain(secret.slice(8, -6));
  });
});

describe('the published schema', () => {
  /** As it is published, but no field may stand there that it does not name. */
  const strict = JSON.parse(JSON.stringify(reportSchema), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as object;
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
    strict,
  );
  const odd = () =>
    report([
      found({
        value: SECRETS.personal,
        path: 'caf\xe9',
        note: 'no reason',
        origin: {
          from: 'commit',
          commit: 'ab'.repeat(20),
          author: 'A',
          date: '2026-11-22',
          inHead: true,
        },
      }),
    ]);

  test.each([
    ['everything', everything],
    ['a stopped commit', usual],
    ['nothing', () => report([])],
    ['a commit, and a path that is no UTF-8', odd],
  ])('names each field of %s', (_name, make) => {
    validate(parse(make()));
    expect(validate.errors).toBe(null);
  });

  test('refuses what is no report', () => {
    expect(validate({ ...parse(usual()), version: 2 })).toBe(false);
    expect(validate({ ...parse(usual()), tokens: [{}] })).toBe(false);
  });
});
