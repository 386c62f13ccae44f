import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { gitlabQuality } from '../../src/report/gitlab-quality.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import type { Format, Report } from '../../src/report/types.ts';
import { CODE_QUALITY, SECRET_DETECTION } from './gitlab-schema.ts';
import { found, report } from './made.ts';
import { SECRETS, everything, usual } from './situations.ts';

const parse = (format: Format, made: Report) =>
  JSON.parse(format.render(made, { color: false, width: 80, quiet: false })) as unknown;
const ajv = new Ajv({ allErrors: true });
const twice = () =>
  report([
    found({ value: SECRETS.personal, line: 1 }),
    found({ value: SECRETS.personal, line: 2, text: '    x = "@"' }),
  ]);

describe.each([
  [gitlab, SECRET_DETECTION],
  [gitlabQuality, CODE_QUALITY],
] as const)('a GitLab report', (format, schema) => {
  test.each([
    ['everything', everything],
    ['a stopped commit', usual],
    ['nothing', () => report([])],
  ])(`${format.name} of %s has what GitLab requires`, (_name, make) => {
    const validate = ajv.compile(schema);
    validate(parse(format, make()));
    expect(validate.errors).toBe(null);
  });
});

describe('secret detection', () => {
  const vulnerabilities = (made: Report) =>
    (parse(gitlab, made) as { vulnerabilities: { id: string; location: object }[] })
      .vulnerabilities;

  test('each place has an id of its own, the same in the next run', () => {
    const ids = vulnerabilities(twice()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(vulnerabilities(twice()).map(({ id }) => id)).toEqual(ids);
  });

  test('a scan that could not look is a failure with its reason', () => {
    expect(parse(gitlab, everything())).toMatchObject({
      scan: {
        status: 'failure',
        messages: [
          { level: 'fatal', value: expect.stringContaining('the object is missing') as string },
        ],
      },
    });
  });

  test('names the commit it is in', () => {
    const sha = 'ab'.repeat(20);
    const made = report([
      found({ value: SECRETS.personal, origin: { from: 'commit', commit: sha } }),
    ]);
    expect(vulnerabilities(made)[0]!.location).toMatchObject({
      commit: { sha },
      file: 'src/bot.js',
      start_line: 12,
    });
  });
});

describe('code quality', () => {
  const prints = (made: Report) =>
    (parse(gitlabQuality, made) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

  test('fingerprints differ by place and stay when lines move', () => {
    const one = (line: number, path = 'a') =>
      prints(report([found({ value: SECRETS.personal, line, path })]));
    expect(new Set(prints(twice())).size).toBe(2);
    expect(one(1)).toEqual(one(99));
    expect(one(1, 'b')).not.toEqual(one(1));
  });
});
