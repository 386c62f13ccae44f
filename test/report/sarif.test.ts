import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../src/report/sarif.ts';
import type { Report } from '../../src/report/types.ts';
import { STRIPE_PUBLIC, found, report } from './made.ts';
import { NASTY_PATH, SECRETS, everything, usual } from './situations.ts';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly object[];
        },
      ];
      readonly redactionTokens: readonly string[];
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints?: object;
  readonly suppressions?: readonly object[];
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region?: Readonly<Record<string, unknown>>;
      };
    },
  ];
}

const parse = (made: Report) =>
  JSON.parse(sarif.render(made, { color: false, width: 80, quiet: false })) as Log;
const only = (one: Parameters<typeof found>[0]) => parse(report([found(one)])).runs[0].results[0]!;
const region = (one: Parameters<typeof found>[0]) => only(one).locations[0].physicalLocation.region;

/** The schema is of draft 4, of which it uses nothing that later drafts read otherwise but these two names. */
function schema(): object {
  const path = new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
  const { $schema, id, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    unknown
  >;
  expect([$schema, id]).toEqual([
    expect.stringContaining('draft-04'),
    expect.stringContaining('sarif-2.1.0'),
  ]);
  return rest;
}

const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: /^[a-z][a-z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/i,
    'uri-reference': /^(?:%[\dA-F]{2}|[\w\-.~:/?#[\]@!$&'()*+,;=])*$/i,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  },
});

describe('sarif', () => {
  test.each([
    ['everything', everything],
    ['a stopped commit', usual],
    ['nothing', () => report([])],
  ])('of %s is valid by the official schema', (_name, make) => {
    const validate = ajv.compile(schema());
    validate(parse(make()));
    expect(validate.errors).toBe(null);
  });

  test('the schema is one that refuses', () => {
    const validate = ajv.compile(schema());
    expect(validate({ ...parse(usual()), version: '2.0.0' })).toBe(false);
  });

  test('levels say what blocks, what is possible and what is public', () => {
    expect(only({ value: SECRETS.personal }).level).toBe('error');
    expect(only({ value: SECRETS.personal, confidence: 'possible' }).level).toBe('warning');
    expect(only({ value: SECRETS.publishable, rule: STRIPE_PUBLIC }).level).toBe('note');
  });

  test('rules carry the rotation as help, and results point at their rule', () => {
    const [run] = parse(everything()).runs;
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]!['id']).toBe(ruleId);
    const github = rules.find(({ id }) => id === 'github-personal-access-token')!;
    expect(github).toMatchObject({
      helpUri: 'https://github.com/settings/tokens',
      help: {
        text: expect.stringContaining('2. Press Delete beside the token.') as string,
        markdown: expect.stringContaining('<https://github.com/settings/security-log>') as string,
      },
    });
  });

  test('every place is a result of its own with the same fingerprint', () => {
    const { results } = parse(
      report([
        found({ value: SECRETS.personal, path: 'a' }),
        found({ value: SECRETS.personal, path: 'b' }),
      ]),
    ).runs[0];
    expect(results).toHaveLength(2);
    expect(results[0]!.partialFingerprints).toEqual(results[1]!.partialFingerprints);
  });

  test('what was allowed is there as suppressed, and only that', () => {
    const { results } = parse(everything()).runs[0];
    const suppressed = results.filter((result) => result.suppressions!.length > 0);
    expect(suppressed.map((result) => result.suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'made for ]]> </script> the tests' }],
    ]);
    expect(only({ value: SECRETS.personal })).not.toHaveProperty('suppressions');
  });

  test('a scan that could not look at everything was no success, and says what it was', () => {
    const [invocation] = parse(everything()).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: { text: expect.stringContaining('the object is missing') as string },
      }),
    );
  });

  test('a path is its bytes, percent-encoded', () => {
    const uri = (path: string) =>
      only({ value: SECRETS.personal, path }).locations[0].physicalLocation.artifactLocation.uri;
    expect(uri('src/a b.js')).toBe('src/a%20b.js');
    expect(uri('caf\xe9/%41#?.js')).toBe('caf%E9/%2541%23%3F.js');
    expect(decodeURIComponent(uri(NASTY_PATH))).toBe(
      Buffer.from(NASTY_PATH, 'latin1').toString('utf8'),
    );
  });

  test('a region is exact in bytes of the file and in UTF-16 units of the line', () => {
    const value = SECRETS.personal;
    expect(region({ value, text: 'a = "@"' })).toMatchObject({
      startLine: 12,
      startColumn: 6,
      endColumn: 46,
      byteOffset: 105,
      byteLength: 40,
    });
    const wide = Buffer.from('größe 😀 = "@"').toString('latin1');
    expect(region({ value, text: wide })).toMatchObject({
      startColumn: 'größe 😀 = "'.length + 1,
      byteLength: 40,
    });
  });

  test('a region of a line that was cut has no column it cannot know', () => {
    const one = found({ value: SECRETS.personal });
    const cut = {
      ...one,
      finding: { ...one.finding, place: { ...one.finding.place, column: 900, endColumn: 940 } },
    };
    const made = parse(report([cut])).runs[0].results[0]!.locations[0].physicalLocation.region;
    expect(made).not.toHaveProperty('startColumn');
    expect(made).toMatchObject({ startLine: 12, byteOffset: 115, byteLength: 40 });
  });

  test('masks are declared as redaction', () => {
    expect(parse(usual()).runs[0].redactionTokens).toEqual([expect.stringContaining('…(160)…')]);
  });
});
